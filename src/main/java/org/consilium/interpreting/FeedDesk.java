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
import org.consilium.live.decision.CommandOutcome;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UnwrappedStage;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of captioning tools into their booths, as an interpreter at a separate console would. Holds no thread
 * while it waits for the room.
 */
@ApplicationScoped
public class FeedDesk {
    /** Which line of the request became which segment; 0: see {@link CommandOutcome.Done}. */
    public record Written(int line, long number) {}

    /** Longer than 200 lines can take; after it the sender gets 503. The key stays busy until the room has answered. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TextFeedService feeds;
    private final LiveRooms rooms;

    /** Keys (by number) with a request in progress. */
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    FeedDesk(TextFeedService feeds, LiveRooms rooms) {
        this.feeds = feeds;
        this.rooms = rooms;
    }

    /**
     * Writes each line as a segment, one after the other, and stops at the first refusal. One request per key at a
     * time. Queries the database before it returns.
     *
     * @param token the secret of a feed of that booth
     * @param key of the request, which makes a repetition harmless; null: the request is never repeated
     * @return fails with 409 {@code booth.held}, {@code booth.closed}, {@code room.not_open}, {@code room.over}; 503
     *     {@code feed.slow}; if a line is refused, with {@code line} and {@code written}, the number of lines written
     *     before it
     * @throws ProblemException 401 {@code feed.key}, {@code feed.over}; 400, 413 and 422 for the text; 429 {@code
     *     feed.busy}, {@code access.too_many}
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
                            "It is not known whether all lines were written. Send the same request again "
                                    + "with the same Idempotency-Key.")
                    .asException();
        }
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static ProblemException busy() {
        return Problem.tooMany(
                        "feed.busy",
                        "A request with this key is in progress. Send the next one after it has been answered.")
                .with("retry_after", 1L)
                .asException();
    }
}
