package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilium.access.Right;
import org.consilium.booth.BoothRules;
import org.consilium.shared.Problem;

/** Moderation and the run of show. Pure. */
final class ModerationRules {
    static final int LONGEST_MUTE_MINUTES = 24 * 60;
    static final int SLOWEST_SECONDS = 600;
    static final int LONGEST_ANNOUNCEMENT_MINUTES = 12 * 60;

    private ModerationRules() {}

    static List<RoomEvent> mute(RoomState room, RoomFacts facts, Actor actor, RoomCommand.Mute mute, Instant now) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        checkBetween(0, mute.minutes(), LONGEST_MUTE_MINUTES, "minutes");
        checkNotOneself(actor, mute.member());
        RoomRules.checkMember(facts, mute.member());
        if (mute.minutes() == 0) {
            return room.mutedUntil(mute.member(), now) == null
                    ? List.of()
                    : List.of(new RoomEvent.Muted(actor.id(), mute.member(), null));
        }
        Instant until = now.plus(Duration.ofMinutes(mute.minutes()));
        return List.of(new RoomEvent.Muted(actor.id(), mute.member(), until));
    }

    static List<RoomEvent> remove(RoomState room, RoomFacts facts, Actor actor, RoomCommand.Remove remove) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        checkNotOneself(actor, remove.member());
        RoomRules.checkMember(facts, remove.member());
        if (room.isRemoved(remove.member()) == remove.out()) {
            return List.of();
        }
        List<RoomEvent> events = new ArrayList<>();
        events.add(new RoomEvent.Removed(actor.id(), remove.member(), remove.out()));
        if (remove.out()) {
            BoothRules.removed(room.booths(), actor.id(), remove.member())
                    .forEach(ended -> events.add(new RoomEvent.InBooth(ended)));
        }
        return events;
    }

    static List<RoomEvent> slowDown(RoomState room, Actor actor, RoomCommand.SlowDown slow) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        checkBetween(0, slow.seconds(), SLOWEST_SECONDS, "seconds");
        return room.slowness().toSeconds() == slow.seconds()
                ? List.of()
                : List.of(new RoomEvent.SlowedDown(actor.id(), slow.seconds()));
    }

    static List<RoomEvent> announce(Actor actor, RoomCommand.Announce announce, Instant now) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        RoomTextRules.check(announce.text());
        RoomTextRules.checkLanguage(announce.language());
        checkBetween(0, announce.minutes(), LONGEST_ANNOUNCEMENT_MINUTES, "minutes");
        Instant until = now.plus(Duration.ofMinutes(announce.minutes()));
        return List.of(new RoomEvent.Announced(actor.id(), announce.text(), announce.language(), until));
    }

    static List<RoomEvent> takeDown(RoomState room, Actor actor, Instant now) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        Announcement current = room.announcement(now);
        return current == null ? List.of() : List.of(new RoomEvent.AnnouncementTakenDown(actor.id(), current.number));
    }

    static List<RoomEvent> setShortlist(RoomState room, Actor actor, RoomCommand.SetShortlist set) {
        RoomRules.require(actor, Right.QUESTION_TRIAGE);
        checkBetween(1, set.size(), RoomState.LONGEST_SHORTLIST, "size");
        return room.shortlist() == set.size() ? List.of() : List.of(new RoomEvent.ShortlistSet(actor.id(), set.size()));
    }

    static List<RoomEvent> moveNow(RoomState room, RoomFacts facts, Actor actor, RoomCommand.MoveNow move) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        RoomRules.checkItem(facts, move.item());
        return Objects.equals(room.now(), move.item())
                ? List.of()
                : List.of(new RoomEvent.NowMoved(actor.id(), move.item()));
    }

    private static void checkNotOneself(Actor actor, long member) {
        if (actor.id() == member) {
            throw Problem.conflict("room.oneself", "You cannot do this to yourself. Ask a different moderator.")
                    .asException();
        }
    }

    static void checkBetween(int least, int value, int most, String what) {
        if (value < least || value > most) {
            throw Problem.unprocessable(
                            "request." + what,
                            what + " is " + value + ". Send a number from " + least + " to " + most + ".")
                    .asException();
        }
    }
}
