package org.consilium.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.SessionCookie;
import org.consilium.shared.UiLanguage;

/** Members who have entered by a personal link, for requests in their name. */
@ApplicationScoped
public class SignedIn {
    private static final Caller INSTALLATION = Caller.installation("");

    private final MemberService members;
    private final LinkService links;
    private final SessionCookie cookie;

    SignedIn(MemberService members, LinkService links, SessionCookie cookie) {
        this.members = members;
        this.links = links;
        this.cookie = cookie;
    }

    /** @param session the value of the cookie {@link #cookieName} */
    public record One(long id, String session) {}

    public String cookieName() {
        return cookie.name();
    }

    public One as(MemberRole role, String exchange) {
        return as(exchange, role.code() + " of " + exchange, Grant.of(role, exchange));
    }

    public One administrator() {
        return as(Grant.NONE, "administrator", Grant.ofInstallation(MemberRole.ADMINISTRATOR));
    }

    public One as(String homeExchange, String name, Grant... grants) {
        Member member = members.add(homeExchange, new MemberDetails(name, null, UiLanguage.EN, null, null, null));
        for (Grant grant : grants) {
            members.give(INSTALLATION, member.id(), grant);
        }
        return new One(member.id(), enter(member.id()));
    }

    public String enter(long member) {
        LinkService.NewLink link = links.make(INSTALLATION, member, Duration.ofDays(1), 1);
        return Objects.requireNonNull(
                        links.enter(INSTALLATION, link.secret().text()).session())
                .text();
    }
}
