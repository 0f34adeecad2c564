package org.consilium.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Text that people read: language tag (BCP 47) to text, in the order in which it was written.
 * A language that is missing is a pending translation, never an error. Immutable; never empty of languages.
 * Two texts are equal when they have the same languages with the same words in the same order.
 */
public final class LocalizedText {
    /** A text in the language in which it exists; {@code pending} when that is not the language asked for. */
    public record Said(String language, String text, boolean pending) {}

    private final Map<String, String> byLanguage;

    private LocalizedText(Map<String, String> byLanguage) {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        this.byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    @JsonCreator
    public static LocalizedText of(Map<String, String> byLanguage) {
        return new LocalizedText(byLanguage);
    }

    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    @JsonValue
    public Map<String, String> byLanguage() {
        return byLanguage;
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** The text in {@code language}, or else in the language that {@link Fallback} puts first, marked as pending. */
    public Said say(String language) {
        String found = Fallback.choose(language, byLanguage.keySet());
        return new Said(found, Objects.requireNonNull(byLanguage.get(found)), !found.equals(language));
    }

    /** This text with the languages of {@code other} that this one lacks. */
    public LocalizedText orElseFrom(LocalizedText other) {
        Map<String, String> merged = new LinkedHashMap<>(byLanguage);
        other.byLanguage.forEach(merged::putIfAbsent);
        return new LocalizedText(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText that
                && List.copyOf(byLanguage.entrySet()).equals(List.copyOf(that.byLanguage.entrySet()));
    }

    @Override
    public int hashCode() {
        return byLanguage.hashCode();
    }

    @Override
    public String toString() {
        return byLanguage.toString();
    }
}
