package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.booth.BoothCommand;
import org.consilium.live.LiveRooms;
import org.consilium.live.RoomEntryService;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.Actor;
import org.consilium.live.room.RoomCommand;
import org.consilium.shared.ProblemException;

/** Opens and closes booths in the room, from the plan. */
@ApplicationScoped
public class BoothOpening {
    private final RoomEntryService entry;
    private final LiveRooms rooms;

    BoothOpening(RoomEntryService entry, LiveRooms rooms) {
        this.entry = entry;
        this.rooms = rooms;
    }

    /**
     * Opens a booth for any language, or reopens it. Refused with 422 {@code text.language} for text that is not a BCP
     * 47 tag, 409 {@code booth.too_many}, and as the room refuses.
     *
     * @throws ProblemException 404 {@code exchange.unknown}, 401, 403
     */
    public CompletableFuture<CommandOutcome> open(Caller caller, String slug, String booth) {
        return send(caller, slug, new BoothCommand.OpenBooth(booth, null));
    }

    /** Closes a booth; its shifts stay in the plan. @throws ProblemException as {@link #open} */
    public CompletableFuture<CommandOutcome> close(Caller caller, String slug, String booth) {
        return send(caller, slug, new BoothCommand.CloseBooth(booth));
    }

    private CompletableFuture<CommandOutcome> send(Caller caller, String slug, BoothCommand command) {
        Actor actor = entry.enter(caller, slug);
        caller.require(Right.BOOTH_COORDINATE, slug);
        Submission submission = new Submission(actor, UUID.randomUUID().toString(), new RoomCommand.InBooth(command));
        return rooms.of(slug).thenCompose(room -> room.submit(submission));
    }
}
