package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.booth.BoothCommand;
import org.consilium.live.Actor;
import org.consilium.live.LiveRooms;
import org.consilium.live.Outcome;
import org.consilium.live.RoomCommand;
import org.consilium.live.RoomEntryService;
import org.consilium.live.Submission;
import org.consilium.shared.ProblemException;

/** Booths that the agenda does not promise: opened and closed in the room, from the plan. */
@ApplicationScoped
public class BoothOpening {
    private final RoomEntryService entry;
    private final LiveRooms rooms;

    BoothOpening(RoomEntryService entry, LiveRooms rooms) {
        this.entry = entry;
        this.rooms = rooms;
    }

    /** @throws ProblemException 422 {@code text.language} for what is no BCP 47 tag, and as the room refuses */
    public void open(Caller caller, String slug, String booth) {
        send(caller, slug, new BoothCommand.OpenBooth(booth, null));
    }

    public void close(Caller caller, String slug, String booth) {
        send(caller, slug, new BoothCommand.CloseBooth(booth));
    }

    private void send(Caller caller, String slug, BoothCommand command) {
        Actor actor = entry.enter(caller, slug);
        caller.require(Right.BOOTH_COORDINATE, slug);
        Submission submission = new Submission(actor, UUID.randomUUID().toString(), new RoomCommand.InBooth(command));
        Outcome outcome =
                rooms.of(slug).thenCompose(room -> room.submit(submission)).join();
        if (outcome instanceof Outcome.Refused(var problem)) {
            throw problem.asException();
        }
    }
}
