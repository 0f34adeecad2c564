package org.consilium.interpreting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.consilium.booth.Booth;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.Lease;
import org.consilium.interpreting.FeedDesk.Written;
import org.consilium.interpreting.FeedTextRules.Line;
import org.consilium.interpreting.TextFeedService.Writer;
import org.consilium.live.LiveRoom;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomState;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** One request of a captioning tool: each step begins when the previous one is answered. */
final class FeedRequest {
    private final LiveRoom room;
    private final Writer writer;
    private final String request;
    private final List<Line> lines;

    private final List<Written> written = new ArrayList<>();

    FeedRequest(LiveRoom room, Writer writer, String request, List<Line> lines) {
        this.room = room;
        this.writer = writer;
        this.request = request;
        this.lines = lines;
    }

    /**
     * The state of the booth.
     *
     * @param lease of this feed; 0 without one: then only lines written earlier are confirmed
     * @param free whether nobody holds the lease
     * @param taken by this request, which gives it back if it cannot write
     * @param item of the agenda that is on
     */
    private record Hold(
            long lease,
            boolean free,
            boolean taken,
            @Nullable Long item) {}

    /** Call once. */
    CompletableFuture<List<Written>> write() {
        room.checkNotRemoved(writer.actor().id());
        return hold().thenCompose(hold -> write(hold, 0));
    }

    /** Takes the lease of a free booth, but never from the console of the key's own maker. */
    private CompletableFuture<Hold> hold() {
        return room.read(this::look).thenCompose(hold -> hold.free ? take() : CompletableFuture.completedFuture(hold));
    }

    private CompletableFuture<Hold> take() {
        return submit(new BoothCommand.TakeBooth(writer.booth(), writer.console()))
                .thenCompose(taken -> {
                    if (taken instanceof CommandOutcome.Refused(Problem refused)
                            && !refused.code().equals("booth.held")) {
                        throw refused.asException();
                    }
                    return room.read(this::look);
                })
                .thenApply(now -> new Hold(now.lease, now.free, now.lease > 0, now.item));
    }

    private Hold look(RoomState state) {
        Long item = state.now();
        Booth booth = state.booths().find(writer.booth());
        Lease lease = booth == null ? null : booth.lease();
        if (lease == null) {
            return new Hold(0, true, false, item);
        }
        boolean own = lease.isHeld(writer.actor().id(), writer.console(), lease.number());
        return new Hold(own ? lease.number() : 0, false, false, item);
    }

    private CompletableFuture<List<Written>> write(Hold hold, int next) {
        if (next == lines.size()) {
            return CompletableFuture.completedFuture(written);
        }
        Line line = lines.get(next);
        BoothCommand.WriteSegment segment = new BoothCommand.WriteSegment(
                writer.booth(), writer.console(), hold.lease, line.text(), null, null, hold.item, null, null);
        return submit(FeedTextRules.commandId(writer.feed(), request, line), segment)
                .thenCompose(outcome -> switch (outcome) {
                    case CommandOutcome.Done done -> {
                        written.add(new Written(line.number(), done.seq()));
                        yield write(hold, next + 1);
                    }
                    case CommandOutcome.Refused(Problem refused) -> giveUp(hold, line, refused);
                });
    }

    private CompletableFuture<List<Written>> giveUp(Hold hold, Line line, Problem refused) {
        boolean back = hold.taken && written.isEmpty();
        CompletableFuture<?> left =
                back ? submit(new BoothCommand.LeaveBooth(writer.booth())) : CompletableFuture.completedFuture(null);
        Problem problem = refused.code().equals("booth.lease_lost") ? held(refused) : refused;
        return left.thenCompose(any -> CompletableFuture.failedFuture(problem.with("line", line.number())
                .with("written", written.size())
                .asException()));
    }

    private CompletableFuture<CommandOutcome> submit(BoothCommand command) {
        return submit(UUID.randomUUID().toString(), command);
    }

    private CompletableFuture<CommandOutcome> submit(String id, BoothCommand command) {
        return room.submit(new Submission(writer.actor(), id, new RoomCommand.InBooth(command)));
    }

    private static Problem held(Problem refused) {
        return new Problem(
                Problem.CONFLICT,
                "booth.held",
                "Somebody else is writing in this booth. When the booth is free, send the same request again "
                        + "with the same Idempotency-Key.",
                refused.members());
    }
}
