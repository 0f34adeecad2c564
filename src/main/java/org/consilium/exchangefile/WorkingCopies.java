package org.consilium.exchangefile;

import org.jspecify.annotations.Nullable;

/** The working copies as files need to know them. Implemented by {@code scheduling}. */
public interface WorkingCopies {
    /** The exchange file of a slug's working copy; null where nothing differs from what is published. */
    @Nullable
    String document(String slug);

    /** Whether the slug belongs to a working copy, including a deleted one that can still be restored. */
    default boolean isHeld(String slug) {
        return document(slug) != null;
    }
}
