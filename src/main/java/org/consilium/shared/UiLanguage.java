package org.consilium.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five languages of the pages, equal in rank. {@link #code} is used in addresses, {@link #tag} in {@code lang}. */
public enum UiLanguage {
    ZH("zh", "zh-Hans", "简体中文"),
    RU("ru", "ru", "Русский"),
    UK("uk", "uk", "Українська"),
    KK("kk", "kk", "Қазақша"),
    EN("en", "en", "English");

    private final String code;
    private final String tag;
    private final String ownName;

    UiLanguage(String code, String tag, String ownName) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String tag() {
        return tag;
    }

    /** The language's name in itself, for the language switch. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public static Optional<UiLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
