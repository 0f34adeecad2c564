package org.consilium.registration.web;

import java.util.List;
import org.consilium.access.MemberRole;
import org.consilium.registration.entry.RegistrationRules;
import org.jspecify.annotations.Nullable;

/**
 * @param person key of the person of the agenda whom the form invites, "" for anybody else
 * @param invited the name of the person just invited; with a {@code link} if no letter is sent
 */
public record InviteView(
        String base,
        boolean mail,
        String person,
        @Nullable String invited,
        @Nullable ShownLink link,
        @Nullable String problem) {
    public List<MemberRole> roles() {
        return RegistrationRules.assignable();
    }
}
