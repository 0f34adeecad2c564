package org.consilium.redaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.scheduling.edit.EditChange;
import org.consilium.scheduling.edit.EditEntry;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry of a log names a person, by key or in a text. Pure.
 *
 * @param keys under which the programme names the person
 * @param texts those that were redacted
 */
record EditMentions(Set<String> keys, NameTraces names, Set<String> texts) {
    boolean in(EditEntry entry) {
        return entry.changes().stream().map(EditChange::json).anyMatch(this::in);
    }

    private boolean in(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> map -> map.entrySet().stream().anyMatch(one -> in(one.getKey()) || in(one.getValue()));
            case List<?> list -> list.stream().anyMatch(this::in);
            case String text -> keys.contains(text) || texts.contains(text) || names.in(text);
            default -> false;
        };
    }
}
