package org.consilium.booth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.consilium.access.Right;
import org.consilium.shared.Languages;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Decides a command to a booth: events (none if nothing would change), or a refusal. Pure: the same booths, facts,
 * member, command and time give the same result.
 */
public final class BoothRules {
    /**
     * Per room, including closed ones: far more than an exchange has languages. Promised languages are never refused.
     */
    static final int MOST_BOOTHS = 32;

    /**
     * The sender of a command, with the rights held in this exchange; {@code tool}: a captioning tool in the member's
     * name.
     */
    public record Sender(long id, Set<Right> rights, boolean tool) {
        void require(Right right) {
            if (!rights.contains(right)) {
                throw right.denied();
            }
        }

        boolean coordinates() {
            return rights.contains(Right.BOOTH_COORDINATE);
        }
    }

    private final Booths booths;
    private final BoothFacts facts;
    private final Sender sender;

    private BoothRules(Booths booths, BoothFacts facts, Sender sender) {
        this.booths = booths;
        this.facts = facts;
        this.sender = sender;
    }

    /** The resulting events; throws a {@link ProblemException} if the command is refused. Changes nothing. */
    public static List<BoothEvent> decide(
            Booths booths, BoothFacts facts, Sender sender, BoothCommand command, Instant now) {
        BoothRules rules = new BoothRules(booths, facts, sender);
        LeaseRules leases = new LeaseRules(rules, facts, sender);
        SegmentRules segments = new SegmentRules(rules, booths, facts, sender);
        HintRules strip = new HintRules(rules, booths, facts, sender);
        return switch (command) {
            case BoothCommand.OpenBooth open -> rules.open(open);
            case BoothCommand.CloseBooth close -> rules.close(close);
            case BoothCommand.SetSource set -> rules.setSource(set);
            case BoothCommand.TakeBooth take -> leases.take(take);
            case BoothCommand.OfferBooth offer -> leases.offer(offer);
            case BoothCommand.TakeBackOffer back -> leases.takeBack(back);
            case BoothCommand.DeclineOffer decline -> leases.decline(decline);
            case BoothCommand.AcceptOffer accept -> leases.accept(accept);
            case BoothCommand.LeaveBooth leave -> leases.leave(leave);
            case BoothCommand.ForceBooth force -> leases.force(force);
            case BoothCommand.WriteSegment write -> segments.write(write);
            case BoothCommand.CorrectSegment correct -> segments.correct(correct);
            case BoothCommand.RetractSegment retract -> segments.retract(retract);
            case BoothCommand.ConfirmSegment confirm -> segments.confirm(confirm);
            case BoothCommand.PushHint push -> strip.push(push);
            case BoothCommand.DropHint drop -> strip.drop(drop);
            case BoothCommand.TakeTranslation take -> strip.take(take, now);
            case BoothCommand.GiveBackTranslation back -> strip.giveBack(back);
        };
    }

    /** What ends when a moderator removes a member from the room: leases become free, and offers lapse. */
    public static List<BoothEvent> removed(Booths booths, long by, long member) {
        List<BoothEvent> events = new ArrayList<>();
        for (Booth booth : booths.all()) {
            Lease lease = booth.lease();
            Long offered = lease == null ? null : lease.offeredTo();
            if (lease != null && lease.holder() == member) {
                events.add(new BoothEvent.LeaseLeft(by, booth.language()));
            } else if (offered != null && offered == member) {
                events.add(new BoothEvent.OfferEnded(by, booth.language()));
            }
        }
        return events;
    }

    private List<BoothEvent> open(BoothCommand.OpenBooth open) {
        sender.require(Right.BOOTH_COORDINATE);
        if (!Languages.isKnown(open.booth())) {
            throw Problem.unprocessable(
                            "text.language", "The language is not a BCP 47 tag. Send one such as uk or zh-Hans.")
                    .asException();
        }
        Booth booth = booths.find(open.booth());
        String source = open.source() == null && booth != null ? booth.source() : open.source();
        checkSource(open.booth(), source);
        if (booth == null && !facts.isPlanned(open.booth()) && booths.all().size() >= MOST_BOOTHS) {
            throw Problem.conflict(
                            "booth.too_many",
                            "This room has " + MOST_BOOTHS + " booths already. Open one of these again instead.")
                    .asException();
        }
        boolean same = booth != null && !booth.closed && booth.opened && Objects.equals(booth.source(), source);
        return same ? List.of() : List.of(new BoothEvent.BoothOpened(sender.id(), open.booth(), source));
    }

    private List<BoothEvent> close(BoothCommand.CloseBooth close) {
        sender.require(Right.BOOTH_COORDINATE);
        Booth booth = existing(close.booth());
        return booth != null && booth.closed
                ? List.of()
                : List.of(new BoothEvent.BoothClosed(sender.id(), close.booth()));
    }

    private List<BoothEvent> setSource(BoothCommand.SetSource set) {
        Booth booth = open(set.booth());
        Lease lease = booth == null ? null : booth.lease;
        if (lease == null || lease.holder() != sender.id()) {
            sender.require(Right.BOOTH_COORDINATE);
        }
        checkSource(set.booth(), set.source());
        String before = booth == null ? null : booth.source();
        return Objects.equals(before, set.source())
                ? List.of()
                : List.of(new BoothEvent.SourceSet(sender.id(), set.booth(), set.source()));
    }

    /** A booth works from the floor or from another booth, and ultimately from the floor. */
    private void checkSource(String language, @Nullable String source) {
        Set<String> way = new HashSet<>(Set.of(language));
        for (String next = source; next != null; ) {
            if (!way.add(next)) {
                throw Problem.unprocessable(
                                "booth.source",
                                "A booth cannot work from itself, nor two from each other. Choose the floor or another"
                                        + " booth.")
                        .asException();
            }
            Booth from = existing(next);
            next = from == null ? null : from.source();
        }
    }

    /** The booth in its present state; refuses if there is none of this language. */
    @Nullable
    Booth existing(String language) {
        Booth booth = booths.find(language);
        boolean planned = facts.isPlanned(language);
        if (booth == null ? !planned : !booth.isThere(planned)) {
            throw Problem.notFound(
                            "booth.unknown",
                            "There is no booth for \"" + language + "\" here. A moderator may open one.")
                    .asException();
        }
        return booth;
    }

    /** As {@link #existing}, and not closed. */
    @Nullable
    Booth open(String language) {
        Booth booth = existing(language);
        if (booth != null && booth.closed) {
            throw Problem.conflict("booth.closed", "The booth is closed. A moderator may open it again.")
                    .asException();
        }
        return booth;
    }
}
