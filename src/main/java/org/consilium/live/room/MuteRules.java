package org.consilium.live.room;

import java.time.Instant;
import org.consilium.booth.BoothCommand;
import org.consilium.shared.Problem;

/** What somebody may not do whom a moderator asked to wait. The one place that asks; what it lets through is said in docs/live.md. */
final class MuteRules {
    private MuteRules() {}

    static void check(RoomState room, Actor actor, RoomCommand command, Instant now) {
        Instant until = room.mutedUntil(actor.id(), now);
        if (until != null && speaks(command)) {
            throw Problem.forbidden("room.muted", "A moderator asks you to wait. What you wrote stays in its box.")
                    .with("until", until)
                    .asException();
        }
    }

    /** Whether it puts something before others in the sender's name. Without a default: every new command is decided on. */
    static boolean speaks(RoomCommand command) {
        return switch (command) {
            case RoomCommand.Say say -> true;
            case RoomCommand.Edit edit -> true;
            case RoomCommand.React react -> true;
            case RoomCommand.Translate translate -> true;
            case RoomCommand.Ask ask -> true;
            case RoomCommand.Raise raise -> true;
            case RoomCommand.AnswerInWriting answer -> true;
            case RoomCommand.Announce announce -> true;
            // Nobody else is kept from what the sender cannot do.
            case RoomCommand.InBooth(BoothCommand.TakeTranslation take) -> true;
            // Who writes in a booth is for its lease to say, which a coordinator takes away.
            case RoomCommand.InBooth in -> false;
            case RoomCommand.Delete delete -> false;
            case RoomCommand.Vote vote -> false;
            case RoomCommand.AnswerLive answer -> false;
            case RoomCommand.Triage triage -> false;
            case RoomCommand.Assign assign -> false;
            case RoomCommand.Show show -> false;
            case RoomCommand.PutOnScreen put -> false;
            case RoomCommand.Decline decline -> false;
            case RoomCommand.Merge merge -> false;
            case RoomCommand.PinToItem pin -> false;
            case RoomCommand.RequestTranslation request -> false;
            case RoomCommand.Mute mute -> false;
            case RoomCommand.Remove remove -> false;
            case RoomCommand.SlowDown slow -> false;
            case RoomCommand.Pin pin -> false;
            case RoomCommand.TakeDownAnnouncement down -> false;
            case RoomCommand.SetDoor door -> false;
            case RoomCommand.SetShortlist shortlist -> false;
            case RoomCommand.MoveNow move -> false;
        };
    }
}
