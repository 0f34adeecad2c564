package org.consilium.shared.column;

import java.util.List;

/**
 * Replaces the elements of a list that Hibernate tracks in place, and leaves an equal list alone, so that unchanged
 * rows are not rewritten.
 */
public final class PersistentLists {
    private PersistentLists() {}

    public static <T> void replace(List<T> kept, List<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }
}
