package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.access.secret.Secret;
import org.jspecify.annotations.Nullable;

/** Creates, inspects, uses and revokes personal links. Checks no rights: the calling use cases do. */
@ApplicationScoped
@Transactional
public class LinkService {
    /**
     * A link in a letter is opened on a phone, on the hospital's computer, and again after a browser lost its cookies.
     */
    public static final int ENTRIES = 20;

    /** A new link. {@code secret} is shown once; afterwards only its owner knows it. */
    public record NewLink(long id, Secret secret, Instant expiresAt) {}

    /** A link as inspected without entering. {@code member} and {@code expiresAt} are present for every known link. */
    public record Look(
            LinkState state,
            @Nullable Member member,
            @Nullable Instant expiresAt) {}

    /** @param session the cookie's secret, present if the state was valid */
    public record Entry(
            LinkState state,
            @Nullable Member member,
            @Nullable Secret session) {}

    private final LinkRepository links;
    private final MemberRepository members;
    private final SessionService sessions;
    private final AuditService audit;
    private final Limits limits;
    private final Clock clock;

    LinkService(
            LinkRepository links,
            MemberRepository members,
            SessionService sessions,
            AuditService audit,
            Limits limits,
            Clock clock) {
        this.links = links;
        this.members = members;
        this.sessions = sessions;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param entries how many times the link admits, at least 1 */
    public NewLink make(Caller by, long memberId, Duration life, int entries) {
        Member member = members.findById(memberId);
        Secret secret = Secret.random();
        Instant now = clock.instant();
        PersonalLink link = new PersonalLink(secret, member, by.id(), now, now.plus(life), entries);
        links.persist(link);
        audit.record(by, AuditAction.LINK_MADE, member.homeExchange(), subject(link));
        return new NewLink(link.id(), secret, link.expiresAt());
    }

    /** Consumes no entry: mail scanners open every link. */
    public Look look(Caller by, String token) {
        Optional<Secret> secret = Secret.read(token);
        Optional<PersonalLink> found = secret.flatMap(links::of);
        return found.map(link -> new Look(link.state(clock.instant()), link.member(), link.expiresAt()))
                .orElseGet(() -> new Look(failed(by, secret), null, null));
    }

    /** Enters by the link, consumes one entry, and begins a session in place of the caller's session. */
    public Entry enter(Caller by, String token) {
        Optional<Secret> secret = Secret.read(token);
        Optional<PersonalLink> found = secret.flatMap(links::of);
        if (found.isEmpty()) {
            return new Entry(failed(by, secret), null, null);
        }
        PersonalLink link = found.get();
        Member member = link.member();
        Instant now = clock.instant();
        LinkState state = link.state(now);
        if (state != LinkState.VALID || !links.use(link, now)) {
            return new Entry(state == LinkState.VALID ? LinkState.USED_UP : state, member, null);
        }
        sessions.signOut(by);
        Secret session = sessions.beginByLink(link);
        Caller entered = new Caller(Caller.Kind.MEMBER, member, null, List.of(), by.address());
        audit.record(entered, AuditAction.LINK_ENTERED, member.homeExchange(), subject(link));
        return new Entry(LinkState.VALID, member, session);
    }

    /** The only path of failed attempts: each counts against the address it came from. */
    private LinkState failed(Caller by, Optional<Secret> secret) {
        limits.take(Limit.FAILED_ENTRY, by.address());
        return secret.isEmpty() ? LinkState.MANGLED : LinkState.UNKNOWN;
    }

    /** When each of these members last entered by a link; those who never did are left out. */
    public Map<Long, Instant> lastEntered(Collection<Long> members) {
        return links.lastEntered(members);
    }

    public List<PersonalLink> of(long memberId) {
        return links.of(members.findById(memberId));
    }

    /** Revokes all links of the member and ends the sessions that began with them. */
    public void revokeAll(Caller by, long memberId) {
        Member member = members.findById(memberId);
        links.revokeAll(member, clock.instant());
        sessions.endAllByLink(member);
        audit.record(by, AuditAction.LINK_REVOKED, member.homeExchange(), "all links of member " + memberId);
    }

    private static String subject(PersonalLink link) {
        return "link " + link.id() + " of member " + link.member().id();
    }
}
