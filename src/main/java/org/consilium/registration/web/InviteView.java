package org.consilium.registration.web;

import java.util.List;
import org.consilium.access.MemberRole;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.registration.speaker.InvitedSpeakerService;
import org.jspecify.annotations.Nullable;

/**
 * @param person key of the person of the agenda whom the form invites, "" for anybody else
 * @param people of the agenda who can be chosen; empty for a caller who does not edit it
 * @param invited the name of the person just invited; with a {@code link} if no letter is sent
 */
public record InviteView(
        String base,
        boolean mail,
        String person,
        List<InvitedSpeakerService.OfAgenda> people,
        @Nullable String invited,
        @Nullable ShownLink link,
        @Nullable String problem) {
    /** @param said why nobody was invited */
    InviteView with(String said) {
        return new InviteView(base, mail, person, people, null, null, said);
    }

    public List<MemberRole> roles() {
        return RegistrationRules.assignable();
    }
}
