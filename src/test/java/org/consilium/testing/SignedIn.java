package org.consilium.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberService;
import org.consilium.access.secret.SessionCookie;
import org.consilium.shared.UiLanguage;

/** Members of tests and their requests: each enters by a personal link, as people do. */
@ApplicationScoped
public class SignedIn {
    private final MemberService members;
    private final LinkService links;
    private final SessionCookie cookie;

    SignedIn(MemberService members, LinkService links, SessionCookie cookie) {
        this.members = members;
        this.links = links;
        this.cookie = cookie;
    }

    /** A new member with these grants, under a unique name. */
    public Member member(String homeExchange, Grant... grants) {
        String unique = UUID.randomUUID().toString();
        return member(homeExchange, "Пань Цин " + unique, unique + "@hospital.example", grants);
    }

    public Member member(String homeExchange, String name, String email, Grant... grants) {
        MemberDetails details = new MemberDetails(name, email, UiLanguage.RU, "Больница № 1", "главный врач", "UA");
        Member member = members.add(homeExchange, details);
        for (Grant grant : grants) {
            members.give(Caller.installation(""), member.id(), grant);
        }
        return member;
    }

    /** A request in a session of this member, as the browser of this installation's own pages sends it. */
    public RequestSpecification as(Member member) {
        return inOneSession(member).get();
    }

    /** Requests of one session: entering takes longer than reading a page. */
    public Supplier<RequestSpecification> inOneSession(Member member) {
        String session = session(member);
        return () -> given().cookie(cookie.name(), session).header("Sec-Fetch-Site", "same-origin");
    }

    public RequestSpecification as(Grant... grants) {
        return as(member("", grants));
    }

    public String session(Member member) {
        var link = links.make(Caller.installation(""), member.id(), Duration.ofDays(1), 1);
        var entry = links.enter(Caller.nobody("192.0.2.1"), link.secret().text());
        return Objects.requireNonNull(entry.session()).text();
    }
}
