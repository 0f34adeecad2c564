package org.consilium.shared;

import java.util.List;

/** Lists that Hibernate watches are changed in place, and left alone where nothing is new. */
public final class PersistentLists {
    private PersistentLists() {}

    public static <T> void replace(List<T> kept, List<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }
}
