package org.consilium.exchangefile;

import org.jspecify.annotations.Nullable;

/**
 * One value that an import would change. {@code path} leads to it by keys, such as {@code sides[krivoy-rog].name.en}.
 *
 * @param from null if there was no value
 * @param to null if there will be none
 */
public record FileChange(
        String path, @Nullable String from, @Nullable String to) {
    /** {@code path: from -> to}, for a line of a terminal. */
    @Override
    public String toString() {
        return path + ": " + (from == null ? "(nothing)" : from) + " -> " + (to == null ? "(nothing)" : to);
    }
}
