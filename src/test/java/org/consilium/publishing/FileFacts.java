package org.consilium.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consilium.shared.Coded;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What stands in a real file of {@code exchanges/}, read without the code under test. */
final class FileFacts {
    private FileFacts() {}

    static Map<String, Object> load(String name) {
        try {
            String yaml = Files.readString(Path.of("exchanges", name + ".yaml"));
            return map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Long count(Map<String, Object> from, String key) {
        return from.get(key) instanceof Integer count ? Long.valueOf(count) : null;
    }

    static @Nullable LocalDate date(Map<String, Object> from, String key) {
        Object date = from.get(key);
        return date == null ? null : LocalDate.parse(date.toString());
    }

    static LocalizedText text(Object text) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        map(text).forEach((language, words) -> byLanguage.put(language, (String) words));
        return LocalizedText.of(byLanguage);
    }

    static <E extends Enum<E> & Coded> E word(Class<E> type, Object code) {
        return Coded.of(type, code.toString()).orElseThrow();
    }

    static <T> List<T> list(Map<String, Object> from, String key, Function<Map<String, Object>, T> make) {
        return ((List<?>) from.getOrDefault(key, List.of()))
                .stream().map(FileFacts::map).map(make).toList();
    }

    static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
