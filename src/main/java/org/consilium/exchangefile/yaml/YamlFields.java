package org.consilium.exchangefile.yaml;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of one map of a known shape, by key. */
public final class YamlFields {
    private final Map<String, YamlCursor> values;
    private final YamlCursor map;

    YamlFields(Map<String, YamlCursor> values, YamlCursor map) {
        this.values = values;
        this.map = map;
    }

    /** In place of a node that is not a map: everything is missing, which is not reported separately. */
    static YamlFields unreadable(YamlCursor instead) {
        return new YamlFields(
                Map.of(), new YamlCursor(instead.node(), instead.position(), instead.path(), new Problems("")));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public boolean isMapOrMissing(String key) {
        return !has(key) || at(key).isMap();
    }

    /** The position of a value; reading a missing one there reports it. */
    public YamlCursor at(String key) {
        YamlCursor value = values.get(key);
        return value != null
                ? value
                : new YamlCursor(null, map.position(), YamlCursor.field(map.path(), key), map.problems());
    }

    public <T> T required(String key, Function<YamlCursor, T> read) {
        return read.apply(at(key));
    }

    public <T> @Nullable T optional(String key, Function<YamlCursor, T> read) {
        return has(key) ? read.apply(at(key)) : null;
    }

    /** A list that may be missing, which equals an empty one. */
    public <T> List<T> list(String key, String of, Function<YamlCursor, T> read) {
        return has(key) ? at(key).list(of, 0, read) : List.of();
    }

    public List<String> distinct(String key, String of, Function<YamlCursor, String> read) {
        return has(key) ? at(key).distinct(of, 0, read) : List.of();
    }

    /** A map with keys of the file's own; it may be missing, which equals an empty one. */
    public List<YamlCursor.Entry> entries(String key, Phrase expected) {
        return has(key) ? at(key).entries(expected, 0, Integer.MAX_VALUE) : List.of();
    }
}
