package org.consilium.shared;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The texts of the pages in one language, from {@code messages/<code>.properties} (UTF-8, ICU MessageFormat with named
 * arguments). A missing key is a defect of ours and throws: a page never shows a key to a reader. Immutable,
 * thread-safe.
 */
public final class Texts {
    private static final Map<UiLanguage, Texts> ALL = new EnumMap<>(UiLanguage.class);

    static {
        for (UiLanguage language : UiLanguage.values()) {
            ALL.put(language, new Texts(language));
        }
    }

    private final UiLanguage language;
    private final ResourceBundle bundle;

    private Texts(UiLanguage language) {
        this.language = language;
        String file = "/messages/" + language.code() + ".properties";
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            bundle = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Texts of(UiLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public UiLanguage language() {
        return language;
    }

    /** @param namesAndValues name, value, name, value ... of the message's arguments */
    public String say(String key, Object... namesAndValues) {
        String pattern = bundle.getString(key);
        if (namesAndValues.length == 0) {
            return pattern; // most texts take no argument, and parsing them is most of a page's time
        }
        Map<String, Object> arguments = HashMap.newHashMap(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** The label of a value from a closed list: {@code say(item.type)} is the message {@code ItemType.presentation}. */
    public String say(Coded word) {
        return say(word.getClass().getSimpleName() + "." + word.code());
    }

    /** Whether there is a message of that key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The messages as in the catalogue, by key: for scripts, which format them. */
    public Map<String, String> under(String prefix) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key, bundle::getString, (one, other) -> one, TreeMap::new));
    }
}
