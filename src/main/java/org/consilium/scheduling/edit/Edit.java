package org.consilium.scheduling.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change, all of it or nothing.
 *
 * @param client names the window it comes from: edits of one window never conflict with each other
 * @param operations empty for an undo
 * @param undoes the number of the edit to reverse; null for any other edit
 */
public record Edit(
        String client,
        List<EditOperation> operations,
        @Nullable Long undoes) {
    /** A table that is pasted adds an item a row. */
    public static final int MOST_OPERATIONS = 500;

    public Edit {
        operations = List.copyOf(operations);
    }
}
