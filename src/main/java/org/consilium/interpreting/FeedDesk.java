package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.consilium.booth.Booth;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.Lease;
import org.consilium.interpreting.FeedTextRules.Line;
import org.consilium.interpreting.TextFeedService.Writer;
import org.consilium.live.LiveRoom;
import org.consilium.live.LiveRooms;
import org.consilium.live.Outcome;
import org.consilium.live.RoomCommand;
import org.consilium.live.Submission;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes what captioners' tools send into their booths, as an interpreter at a console of its own would write it. */
@ApplicationScoped
public class FeedDesk {
    /** Which line of the request became which segment; 0: see {@link Outcome.Done}. */
    public record Written(int line, long number) {}

    private static final int CONFLICT = 409;

    private final TextFeedService feeds;
    private final LiveRooms rooms;

    FeedDesk(TextFeedService feeds, LiveRooms rooms) {
        this.feeds = feeds;
        this.rooms = rooms;
    }

    /**
     * Writes each line as a segment, one after the other, and stops at the first that is refused. Waits for the database.
     *
     * @param token the secret of a feed of that booth
     * @param key of the request: the same one again has the effect of once; null: it is never sent again
     * @throws ProblemException 401 {@code feed.key}, {@code feed.over}; 409 {@code booth.held}, {@code booth.closed}, {@code
     *     room.not_open}, {@code room.over}; 400, 413 and 422 for the text; with {@code line} and {@code written}, how many were
     *     written before it, where a line is refused
     */
    public List<Written> write(
            String address, String slug, String booth, String token, @Nullable String key, byte[] body) {
        Writer writer = feeds.writer(address, slug, booth, token);
        String request = key == null ? UUID.randomUUID().toString() : key;
        FeedTextRules.checkKey(request);
        List<Line> lines = FeedTextRules.lines(body);
        LiveRoom room = now(rooms.of(slug));
        room.checkNotRemoved(writer.actor().id());
        Hold hold = hold(room, writer);
        List<Written> written = new ArrayList<>();
        for (Line line : lines) {
            String id = FeedTextRules.commandId(writer.feed(), request, line);
            BoothCommand.WriteSegment segment = new BoothCommand.WriteSegment(
                    booth, writer.console(), hold.lease, line.text(), null, null, hold.item, null, null);
            switch (submit(room, writer, id, segment)) {
                case Outcome.Done done -> written.add(new Written(line.number(), done.seq()));
                case Outcome.Refused(Problem refused) -> {
                    if (hold.taken && written.isEmpty()) {
                        submit(room, writer, UUID.randomUUID().toString(), new BoothCommand.LeaveBooth(booth));
                    }
                    throw (refused.code().equals("booth.lease_lost") ? held(refused) : refused)
                            .with("line", line.number())
                            .with("written", written.size())
                            .asException();
                }
            }
        }
        return written;
    }

    /**
     * How the booth stands.
     *
     * @param lease of this feed; 0 where it has none: then only what was written before is answered
     * @param free whether nobody writes
     * @param taken by this very request, which gives it back where it cannot write
     * @param item of the agenda that is on
     */
    private record Hold(
            long lease,
            boolean free,
            boolean taken,
            @Nullable Long item) {}

    /** Takes the booth where nobody writes, and never from its own maker's console. */
    private static Hold hold(LiveRoom room, Writer writer) {
        Hold hold = look(room, writer);
        if (!hold.free) {
            return hold;
        }
        Outcome taken = submit(
                room,
                writer,
                UUID.randomUUID().toString(),
                new BoothCommand.TakeBooth(writer.booth(), writer.console()));
        if (taken instanceof Outcome.Refused(Problem refused) && !refused.code().equals("booth.held")) {
            throw refused.asException();
        }
        Hold now = look(room, writer);
        return new Hold(now.lease, now.free, now.lease > 0, now.item);
    }

    private static Hold look(LiveRoom room, Writer writer) {
        return now(room.read(state -> {
            Booth booth = state.booths().find(writer.booth());
            Lease lease = booth == null ? null : booth.lease();
            if (lease == null) {
                return new Hold(0, true, false, state.now());
            }
            boolean own = lease.isHeld(writer.actor().id(), writer.console(), lease.number());
            return new Hold(own ? lease.number() : 0, false, false, state.now());
        }));
    }

    private static Outcome submit(LiveRoom room, Writer writer, String id, BoothCommand command) {
        return now(room.submit(new Submission(writer.actor(), id, new RoomCommand.InBooth(command))));
    }

    private static Problem held(Problem refused) {
        return new Problem(
                CONFLICT,
                "booth.held",
                "Somebody else writes in this booth now. When the booth is free, send the same again with the same"
                        + " Idempotency-Key.",
                refused.members());
    }

    private static <T> T now(CompletableFuture<T> later) {
        try {
            return later.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
