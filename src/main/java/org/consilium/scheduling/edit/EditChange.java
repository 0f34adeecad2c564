package org.consilium.scheduling.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.jspecify.annotations.Nullable;

/** What an edit changed, with what stood there before: enough to show it, to explain it and to reverse it. */
public sealed interface EditChange {
    EditPath path();

    record FieldSet(
            EditPath path,
            @Nullable Object before,
            @Nullable Object value) implements EditChange {}

    record Added(EditPath path, Place place, Object value) implements EditChange {}

    record Moved(EditPath path, Place from, Place place) implements EditChange {}

    record Removed(EditPath path, Place place, Object before) implements EditChange {}

    /** As it is stored and sent (docs/editing.md). */
    default Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("op", operation());
        json.put("path", path().keys());
        switch (this) {
            case FieldSet(var path, var before, var value) -> {
                json.put("value", value);
                json.put("before", before);
            }
            case Added(var path, var place, var value) -> {
                put(json, place);
                json.put("value", value);
            }
            case Moved(var path, var from, var place) -> {
                put(json, place);
                json.put("from", put(new LinkedHashMap<>(), from));
            }
            case Removed(var path, var place, var before) -> {
                json.put("from", put(new LinkedHashMap<>(), place));
                json.put("before", before);
            }
        }
        return json;
    }

    private String operation() {
        return switch (this) {
            case FieldSet set -> "set";
            case Added added -> "add";
            case Moved moved -> "move";
            case Removed removed -> "remove";
        };
    }

    private static Map<String, @Nullable Object> put(Map<String, @Nullable Object> json, Place place) {
        json.put("in", place.in());
        json.put("after", place.after());
        return json;
    }
}
