package org.consilium.live.room;

import java.time.Instant;
import org.consilium.booth.BoothCommand;
import org.consilium.shared.Problem;

/** What a muted member may not do. The only check of it; docs/live.md lists what stays allowed. Pure. */
final class MuteRules {
    private MuteRules() {}

    static void check(RoomState room, Actor actor, RoomCommand command, Instant now) {
        Instant until = room.mutedUntil(actor.id(), now);
        if (until != null && speaks(command)) {
            throw Problem.forbidden(
                            "room.muted",
                            "A moderator has muted you for a while. Your text stays in the box; send it after that time.")
                    .with("until", until)
                    .asException();
        }
    }

    /**
     * Whether a command shows something to others in the sender's name. Without a default branch, so that every new
     * command is decided on.
     */
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
            // Nobody else is prevented by the sender's mute.
            case RoomCommand.InBooth(BoothCommand.TakeTranslation take) -> true;
            // The booth's lease decides who writes there; a coordinator can take it away.
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
