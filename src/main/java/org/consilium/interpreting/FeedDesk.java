package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.consilium.interpreting.FeedTextRules.Line;
import org.consilium.interpreting.TextFeedService.Writer;
import org.consilium.live.LiveRooms;
import org.consilium.live.room.CommandOutcome;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UnwrappedStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes what captioners' tools send into their booths, as an interpreter at a console of its own would write it. No thread
 * waits for the room: it works on the same ones.
 */
@ApplicationScoped
public class FeedDesk {
    /** Which line of the request became which segment; 0: see {@link CommandOutcome.Done}. */
    public record Written(int line, long number) {}

    /** Longer than 200 lines ever take: whoever waits is told. The key stays busy until the room has answered. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TextFeedService feeds;
    private final LiveRooms rooms;

    /** Numbers of keys of which a request is being written. */
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    FeedDesk(TextFeedService feeds, LiveRooms rooms) {
        this.feeds = feeds;
        this.rooms = rooms;
    }

    /**
     * Writes each line as a segment, one after the other, and stops at the first that is refused. One request of a key at a
     * time. Asks the database before it returns.
     *
     * @param token the secret of a feed of that booth
     * @param key of the request: the same one again has the effect of once; null: it is never sent again
     * @return fails with 409 {@code booth.held}, {@code booth.closed}, {@code room.not_open}, {@code room.over}; 503 {@code
     *     feed.slow}; with {@code line} and {@code written}, how many were written before it, where a line is refused
     * @throws ProblemException 401 {@code feed.key}, {@code feed.over}; 400, 413 and 422 for the text; 429 {@code feed.busy},
     *     {@code access.too_many}
     */
    public CompletionStage<List<Written>> write(
            String address, String slug, String booth, String token, @Nullable String key, byte[] body) {
        Writer writer = feeds.writer(address, slug, booth, token);
        String request = key == null ? UUID.randomUUID().toString() : key;
        FeedTextRules.checkKey(request);
        List<Line> lines = FeedTextRules.lines(body);
        if (!busy.add(writer.feed())) {
            throw busy();
        }
        try {
            feeds.count(writer, lines.size());
        } catch (ProblemException tooMany) {
            busy.remove(writer.feed());
            throw tooMany;
        }
        CompletableFuture<List<Written>> work = rooms.of(slug)
                .thenCompose(room -> new FeedRequest(room, writer, request, lines).write())
                .whenComplete((written, failure) -> busy.remove(writer.feed()));
        return UnwrappedStage.of(
                work.copy().orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).exceptionally(FeedDesk::slow));
    }

    private static List<Written> slow(Throwable failure) {
        if (failure instanceof TimeoutException) {
            throw Problem.unavailable(
                            "feed.slow",
                            "It is not known whether all of it was written. Send the same again with the same"
                                    + " Idempotency-Key.")
                    .asException();
        }
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static ProblemException busy() {
        return Problem.tooMany(
                        "feed.busy",
                        "Another request with this key is being written. Send the next one when that is answered.")
                .with("retry_after", 1L)
                .asException();
    }
}
