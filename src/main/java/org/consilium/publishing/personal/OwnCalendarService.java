package org.consilium.publishing.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberService;
import org.consilium.access.secret.Secret;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.ReleasedCalendar;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.release.PublishedReleaseService;

/**
 * A member's own calendar: the exchanges in which he or she has a role, at an address with a secret, because calendar programs have no
 * session. It holds what the pages of these exchanges hold, never a passcode or a personal link.
 */
@ApplicationScoped
@Transactional
public class OwnCalendarService {
    /** More than anybody takes part in; a bound on what one request reads. */
    private static final int MOST = 200;

    private final OwnCalendarRepository stored;
    private final MemberService members;
    private final PublicReader reader;
    private final PublishedReleaseService releases;
    private final ReleasedCalendar calendars;
    private final AuditService audit;
    private final Clock clock;

    OwnCalendarService(
            OwnCalendarRepository stored,
            MemberService members,
            PublicReader reader,
            PublishedReleaseService releases,
            ReleasedCalendar calendars,
            AuditService audit,
            Clock clock) {
        this.stored = stored;
        this.members = members;
        this.reader = reader;
        this.releases = releases;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** When the address of the caller was made; empty without one. */
    public Optional<Instant> madeAt(Caller by) {
        return stored.madeAt(by.requireMember().id());
    }

    /** A new secret for the address, to be shown once. The former address ends. */
    public Secret make(Caller by) {
        Secret secret = Secret.random();
        stored.add(by.requireMember().id(), secret.hash(), clock.instant());
        audit.record(by, AuditAction.OWN_CALENDAR_MADE, Grant.NONE, "");
        return secret;
    }

    /** The address ends. */
    public void revoke(Caller by) {
        long member = by.requireMember().id();
        if (stored.madeAt(member).isPresent()) {
            stored.erase(member);
            audit.record(by, AuditAction.OWN_CALENDAR_REVOKED, Grant.NONE, "");
        }
    }

    /**
     * The calendar behind an address, in the language of its member.
     *
     * @return empty if the secret is unknown or revoked, or its member is erased
     */
    public Optional<String> read(String secret) {
        return Secret.read(secret)
                .map(Secret::hash)
                .flatMap(stored::member)
                .flatMap(members::find)
                .filter(member -> !member.erased())
                .map(member -> calendars.own(exchanges(member), member.language()));
    }

    private List<ReleasedCalendar.Own> exchanges(Member member) {
        Caller own = new Caller(Caller.Kind.MEMBER, member, null, member.grants(), "");
        return member.grants().stream()
                .map(Grant::exchange)
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST)
                .flatMap(slug -> reader.exchange(own, slug).stream())
                .flatMap(exchange -> own(exchange).stream())
                .toList();
    }

    private Optional<ReleasedCalendar.Own> own(ExchangeJson exchange) {
        return releases.newest(exchange.slug(), exchange.forParticipantsOnly())
                .map(release -> new ReleasedCalendar.Own(release, Map.of(exchange.slug(), exchange.state())));
    }
}
