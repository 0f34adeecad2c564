package org.consilium.exchangefile;

import org.jspecify.annotations.Nullable;

/**
 * One value that an exchange file would change. {@code path} leads to it by keys, such as {@code sides[krivoy-rog].name.en}.
 *
 * @param from null where there was nothing
 * @param to null where nothing will be
 */
public record FileChange(
        String path, @Nullable String from, @Nullable String to) {
    /** {@code path: from -> to}, for a line of a terminal. */
    @Override
    public String toString() {
        return path + ": " + (from == null ? "(nothing)" : from) + " -> " + (to == null ? "(nothing)" : to);
    }
}
