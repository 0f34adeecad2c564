package org.consilium.scheduling;

import org.consilium.scheduling.edit.Edit;
import org.jspecify.annotations.Nullable;

/**
 * An edit on its way.
 *
 * @param member null for the installation
 * @param commandId chosen by the sender: a command that is sent again is done once
 * @param creates whether it may change which exchanges a mission has: its sender may create exchanges
 */
public record EditSubmission(@Nullable Long member, String commandId, Edit edit, boolean creates) {
    /** For edits of what is there. */
    public EditSubmission(@Nullable Long member, String commandId, Edit edit) {
        this(member, commandId, edit, false);
    }

    /**
     * From an editor. To reverse an edit may bring back an exchange of a mission, or take one away.
     *
     * @param mayCreate whether its sender may create exchanges
     */
    public static EditSubmission of(long member, String commandId, Edit edit, boolean mayCreate) {
        return new EditSubmission(member, commandId, edit, mayCreate && edit.undoes() != null);
    }
}
