package org.consilium.scheduling;

import org.consilium.scheduling.edit.Edit;
import org.jspecify.annotations.Nullable;

/**
 * An edit on its way.
 *
 * @param member null for the installation
 * @param commandId chosen by the sender: a command that is sent again is done once
 */
public record EditSubmission(@Nullable Long member, String commandId, Edit edit) {}
