package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.access.Right;
import org.consilium.booth.BoothCommand;
import org.consilium.shared.Problem;

/** What may be done before the room opens, while it is open, and when it is a record. Pure. */
public final class DoorRules {
    static final int LONGEST_MINUTES = 7 * 24 * 60;
    private static final Set<DoorState> OPEN = EnumSet.of(DoorState.OPEN);
    private static final Set<DoorState> UNTIL_OVER = EnumSet.of(DoorState.BEFORE, DoorState.OPEN);
    private static final Set<DoorState> WRITING = OPEN;
    private static final Set<DoorState> ALWAYS = EnumSet.allOf(DoorState.class);

    private DoorRules() {}

    static void check(RoomState room, RoomFacts facts, RoomCommand command, Instant now) {
        DoorState state = room.door().state(facts.programme(), now);
        if (when(command).contains(state)) {
            return;
        }
        if (state == DoorState.BEFORE) {
            throw Problem.conflict(
                            "room.not_open",
                            "The room opens at " + facts.programme().opens()
                                    + ". Questions may be asked already; a moderator may open earlier.")
                    .with("opens", facts.programme().opens())
                    .asException();
        }
        throw Problem.conflict(
                        "room.over",
                        "The room is a record now. Your text stays in the box; ask a moderator to open the room again.")
                .asException();
    }

    /**
     * Questions are asked and prepared before the event; those not reached are answered and translated after it. What
     * should not stay in the record can be deleted at any time.
     */
    public static Set<DoorState> when(RoomCommand command) {
        return switch (command) {
            case RoomCommand.Say say -> OPEN;
            case RoomCommand.Edit edit -> OPEN;
            case RoomCommand.React react -> OPEN;
            case RoomCommand.PutOnScreen put -> OPEN;
            case RoomCommand.AnswerLive answer -> OPEN;
            case RoomCommand.MoveNow move -> OPEN;
            case RoomCommand.Ask ask -> UNTIL_OVER;
            case RoomCommand.Raise raise -> UNTIL_OVER;
            case RoomCommand.Vote vote -> UNTIL_OVER;
            case RoomCommand.Announce announce -> UNTIL_OVER;
            case RoomCommand.InBooth in -> when(in.command());
            default -> ALWAYS;
        };
    }

    /** Segments can be corrected forever; leases can be taken as long as there may be something to write. */
    public static Set<DoorState> when(BoothCommand command) {
        return switch (command) {
            case BoothCommand.WriteSegment write -> WRITING;
            case BoothCommand.TakeBooth take -> UNTIL_OVER;
            case BoothCommand.OfferBooth offer -> UNTIL_OVER;
            case BoothCommand.AcceptOffer accept -> UNTIL_OVER;
            case BoothCommand.PushHint push -> UNTIL_OVER;
            default -> ALWAYS;
        };
    }

    /** Whether segments may be written, and drafts are shown. */
    public static boolean mayBeWritten(DoorState door) {
        return WRITING.contains(door);
    }

    static List<RoomEvent> set(RoomState room, Actor actor, RoomCommand.SetDoor set, Instant now) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        Integer minutes = set.minutes();
        if (minutes != null) {
            ModerationRules.checkBetween(1, minutes, LONGEST_MINUTES, "minutes");
        }
        if (minutes == null
                && room.door().modeAt(now) == set.mode()
                && room.door().until() == null) {
            return List.of();
        }
        Instant until =
                minutes == null || set.mode() == DoorMode.BY_TIME ? null : now.plus(Duration.ofMinutes(minutes));
        return List.of(new RoomEvent.DoorSet(actor.id(), set.mode(), until));
    }
}
