package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consilium.access.secret.Secret;
import org.jspecify.annotations.Nullable;

/** Browsers in which members are signed in. */
@ApplicationScoped
@Transactional
public class SessionService {
    /** An exchange lasts a day; preparation takes longer, and the link admits again. */
    public static final Duration LIFE_BY_LINK = Duration.ofDays(14);

    /** A working day of staff, as with most providers. */
    public static final Duration LIFE_BY_PROVIDER = Duration.ofHours(12);

    /** {@code byProvider}: signed in by the organisation's provider; otherwise by a personal link. */
    public record Details(Instant beganAt, Instant expiresAt, boolean byProvider) {}

    private final SessionRepository sessions;
    private final AuditService audit;
    private final Clock clock;

    SessionService(SessionRepository sessions, AuditService audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The member behind a cookie; nobody if the session has ended or is unknown. */
    public Caller caller(String cookie, String address) {
        return Secret.read(cookie)
                .flatMap(sessions::of)
                .filter(session -> !session.isOver(clock.instant()))
                .map(session -> new Caller(
                        Caller.Kind.MEMBER,
                        session.member(),
                        session.id(),
                        session.member().grants(),
                        address))
                .orElseGet(() -> Caller.nobody(address));
    }

    Secret beginByLink(PersonalLink link) {
        Instant now = clock.instant();
        Instant end = now.plus(LIFE_BY_LINK);
        Secret secret = Secret.random();
        MemberSession session =
                new MemberSession(secret, link.member(), now, end.isBefore(link.expiresAt()) ? end : link.expiresAt());
        session.byLink(link);
        sessions.persist(session);
        return secret;
    }

    /**
     * @param sid the provider's own session, if the provider names it
     * @param idToken the hint that also ends the session at the provider
     */
    Secret beginByProvider(Member member, @Nullable String sid, String idToken) {
        Instant now = clock.instant();
        Secret secret = Secret.random();
        MemberSession session = new MemberSession(secret, member, now, now.plus(LIFE_BY_PROVIDER));
        session.byProvider(sid, idToken);
        sessions.persist(session);
        return secret;
    }

    /** How the caller is signed in; empty for a caller without a session. */
    public Optional<Details> details(Caller caller) {
        return Optional.ofNullable(caller.session())
                .flatMap(id -> sessions.findByIdOptional(id))
                .map(session -> new Details(session.beganAt(), session.expiresAt(), session.idToken() != null));
    }

    /** The number of the personal link by which the caller entered. */
    public Optional<Long> link(Caller caller) {
        return Optional.ofNullable(caller.session())
                .flatMap(id -> sessions.findByIdOptional(id))
                .map(MemberSession::link);
    }

    /**
     * Ends the session of the caller, if there is one.
     *
     * @return the hint for the provider, if the session came from there
     */
    public Optional<String> signOut(Caller caller) {
        Long session = caller.session();
        if (session == null) {
            return Optional.empty();
        }
        audit.record(caller, AuditAction.SIGNED_OUT, Grant.NONE, "session " + session);
        return end(session);
    }

    /** @return the hint for the provider, if the session came from there */
    public Optional<String> end(long id) {
        Optional<MemberSession> session = sessions.findByIdOptional(id);
        session.ifPresent(found -> sessions.end(found.id()));
        return session.map(MemberSession::idToken);
    }

    void endAllByLink(Member member) {
        sessions.endByLink(member);
    }

    /** Ends every session of a member, however it began. */
    public void endAll(Member member) {
        sessions.endAll(member);
    }
}
