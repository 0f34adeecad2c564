package org.consilium.registration;

import org.consilium.access.LinkService.NewLink;
import org.consilium.registration.entry.Invitee;
import org.jspecify.annotations.Nullable;

/** The result of an invitation: a letter is queued, or there is a link to hand over. */
public record InvitationResult(
        long id, Invitee invitee, @Nullable NewLink link) {
    public boolean byLetter() {
        return link == null;
    }
}
