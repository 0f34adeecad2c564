package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.access.secret.Secret;
import org.consilium.admission.ExchangeHead;
import org.consilium.live.room.Actor;
import org.consilium.shared.PlainText;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Keys for captioning tools: created, listed, revoked, and looked up for their writer. */
@ApplicationScoped
@Transactional
public class TextFeedService {
    static final int LONGEST_NAME = 100;

    /** A feed is valid until a day after the exchange, and for at least a day: rooms are opened for rehearsals. */
    private static final Duration LIFE = Duration.ofDays(1);

    /** Valid at the same time in one booth. */
    private static final int MOST = 10;

    /** How many expired or revoked ones are listed. */
    private static final int LAST = 5;

    /** A new one. {@code secret} is shown once; afterwards only its owner knows it. */
    public record NewFeed(TextFeed feed, Secret secret) {}

    /** The writer behind a feed: in whose name it writes, and where. */
    public record Writer(long feed, String exchange, String booth, String console, Actor actor) {}

    private final BoothPlanService plans;
    private final TextFeedRepository feeds;
    private final MemberService members;
    private final AuditService audit;
    private final Limits limits;
    private final Clock clock;

    TextFeedService(
            BoothPlanService plans,
            TextFeedRepository feeds,
            MemberService members,
            AuditService audit,
            Limits limits,
            Clock clock) {
        this.plans = plans;
        this.feeds = feeds;
        this.members = members;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The valid ones, then the last few others, each newest first; an interpreter sees only his or her own. A booth
     * that the agenda has dropped shows its keys as long as it has any, so that they can be revoked.
     */
    public List<TextFeed> feeds(Caller caller, String slug, String booth) {
        plans.exchange(caller, slug);
        List<TextFeed> all = feeds.of(slug, booth);
        if (all.isEmpty()) {
            plans.requireBooth(caller, slug, booth);
        }
        Instant now = clock.instant();
        List<TextFeed> own = all.stream().filter(feed -> isFor(caller, feed)).toList();
        return Stream.concat(
                        own.stream().filter(feed -> feed.isOpen(now)),
                        own.stream().filter(feed -> !feed.isOpen(now)).limit(LAST))
                .toList();
    }

    private static boolean isFor(Caller caller, TextFeed feed) {
        return caller.may(Right.BOOTH_COORDINATE, feed.exchange())
                || Long.valueOf(feed.memberId()).equals(caller.id());
    }

    /** @throws ProblemException 422 {@code feed.name}, 409 {@code feed.too_many}; 404 {@code booth.unknown} */
    public NewFeed make(Caller caller, String slug, String booth, String name) {
        ExchangeHead exchange = plans.requireBooth(caller, slug, booth);
        Member member = caller.requireMember();
        String tidy = PlainText.tidy(name);
        if (tidy.isEmpty() || PlainText.flaw(tidy, LONGEST_NAME).isPresent()) {
            throw Problem.unprocessable(
                            "feed.name",
                            "A name has from 1 to " + LONGEST_NAME
                                    + " characters and no control characters. Type it again.")
                    .asException();
        }
        Instant now = clock.instant();
        if (feeds.open(slug, booth, now) >= MOST) {
            throw Problem.conflict("feed.too_many", "This booth has " + MOST + " keys. Revoke one of them first.")
                    .asException();
        }
        Secret secret = Secret.random();
        Instant ends = exchange.ends().isAfter(now) ? exchange.ends() : now;
        TextFeed feed = new TextFeed(slug, booth, tidy, secret, member.id(), now, ends.plus(LIFE));
        feeds.persist(feed);
        audit.record(caller, AuditAction.FEED_MADE, slug, subject(feed));
        return new NewFeed(feed, secret);
    }

    /** One that the caller may revoke. @throws ProblemException 404 {@code feed.unknown} */
    public TextFeed feed(Caller caller, String slug, String booth, long id) {
        plans.exchange(caller, slug);
        return feeds.one(slug, booth, id)
                .filter(feed -> isFor(caller, feed))
                .orElseThrow(() -> Problem.notFound(
                                "feed.unknown",
                                "There is no key " + id + " in this booth. Load the list of keys again.")
                        .asException());
    }

    public void revoke(Caller caller, String slug, String booth, long id) {
        TextFeed feed = feed(caller, slug, booth, id);
        if (feed.revokedAt() == null) {
            feed.revoke(clock.instant());
            audit.record(caller, AuditAction.FEED_REVOKED, slug, subject(feed));
        }
    }

    private static String subject(TextFeed feed) {
        return "key " + feed.id() + " of booth " + feed.language();
    }

    /**
     * The writer with this secret. Checks each time what its maker may do.
     *
     * @param address of the request: failures count against it
     * @throws ProblemException 401 {@code feed.key} or {@code feed.over}, 429 {@code access.too_many}
     */
    Writer writer(String address, String slug, String booth, String token) {
        Optional<TextFeed> found = Secret.read(token)
                .flatMap(feeds::of)
                .filter(feed -> feed.exchange().equals(slug) && feed.language().equals(booth));
        if (found.isEmpty()) {
            limits.take(Limit.FAILED_ENTRY, address);
            throw Problem.unauthorized(
                            "feed.key",
                            "This needs the key of this booth: Authorization: Bearer KEY. Interpreters make one in the"
                                    + " booth, organisers in the plan of booths.")
                    .asException();
        }
        TextFeed feed = found.get();
        Instant now = clock.instant();
        Optional<Actor> actor =
                members.find(feed.memberId()).filter(member -> !member.erased()).flatMap(member -> actor(member, slug));
        if (!feed.isOpen(now) || actor.isEmpty()) {
            throw Problem.unauthorized(
                            "feed.over", "This key was revoked or has expired. Ask the organiser for a new one.")
                    .asException();
        }
        limits.take(Limit.FEED, Long.toString(feed.id()));
        feed.use(now);
        return new Writer(feed.id(), slug, booth, feed.console(), actor.get());
    }

    /** A key comes from a person who decides who writes, so it writes even if its maker only coordinates. */
    private static Optional<Actor> actor(Member maker, String slug) {
        Set<Right> rights = Grant.rights(maker.grants(), slug);
        if (!rights.contains(Right.BOOTH_READ)) {
            return Optional.empty();
        }
        Set<Right> granted = EnumSet.copyOf(rights);
        granted.add(Right.BOOTH_WRITE);
        return Optional.of(new Actor(maker.id(), maker.language().tag(), granted, true));
    }

    /**
     * Counts the lines of a request, of which {@link #writer} has counted one. @throws ProblemException 429 {@code
     * access.too_many}
     */
    void count(Writer writer, int lines) {
        if (lines > 1) {
            limits.take(Limit.FEED, Long.toString(writer.feed()), lines - 1L);
        }
    }
}
