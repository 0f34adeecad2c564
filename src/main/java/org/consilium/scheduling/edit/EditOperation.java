package org.consilium.scheduling.edit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation of an edit. Values are texts, numbers, truth values, lists and maps, as JSON has them. */
public sealed interface EditOperation {
    EditPath path();

    /**
     * Sets a field.
     *
     * @param value null removes the field
     * @param base the number of the last edit that the editor had seen when the person began to change this field
     */
    record Set(EditPath path, @Nullable Object value, long base) implements EditOperation {}

    /** Adds a part, an item, a person ... under a key that the editor chose. */
    record Add(EditPath path, Place place, Map<String, Object> value) implements EditOperation {}

    record Move(EditPath path, Place place) implements EditOperation {}

    record Remove(EditPath path) implements EditOperation {}

    /**
     * A position in a list.
     *
     * @param in the key of an item's part; null for everything else
     * @param after the key of what stands before it; null: it is the first
     */
    record Place(@Nullable String in, @Nullable String after) {}
}
