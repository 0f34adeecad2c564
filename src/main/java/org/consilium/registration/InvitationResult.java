package org.consilium.registration;

import org.consilium.access.LinkService.NewLink;
import org.consilium.registration.entry.Invitee;
import org.jspecify.annotations.Nullable;

/** What came of an invitation: a letter is on its way, or there is a link to be handed over. */
public record InvitationResult(
        long id, Invitee invitee, @Nullable NewLink link) {
    public boolean byLetter() {
        return link == null;
    }
}
