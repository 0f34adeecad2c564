package org.consilium.scheduling;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.consilium.delivery.Broadcast;
import org.consilium.delivery.CloseCode;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.consilium.scheduling.EditStoreService.Stored;
import org.consilium.shared.Problem;
import org.consilium.shared.Repeating;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The working copies that are open on this node. Each is opened on first use, and released when nobody has it open for a while. */
@ApplicationScoped
public class OpenWorkingCopies {
    private static final Duration KEPT_EMPTY = Duration.ofMinutes(10);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int HISTORY_AT_ONCE = 100;

    /**
     * The document of a working copy.
     *
     * @param seq its version, after whose edit a viewer continues
     * @param document the exchange file as JSON
     * @param changed whether it differs from what is published
     */
    public record Opened(
            String slug, long seq, String epoch, Map<String, Object> document, boolean published, boolean changed) {}

    private static final class Held {
        private final CompletableFuture<OpenWorkingCopy> copy;
        private volatile Instant asked;

        Held(CompletableFuture<OpenWorkingCopy> copy, Instant asked) {
            this.copy = copy;
            this.asked = asked;
        }

        boolean isOver() {
            @Nullable OpenWorkingCopy open = ready();
            return open != null && open.isOver();
        }

        @Nullable
        OpenWorkingCopy ready() {
            return copy.isDone() && !copy.isCompletedExceptionally() ? copy.join() : null;
        }
    }

    private final Map<String, Held> copies = new ConcurrentHashMap<>();
    private final EditStoreService store;
    private final EditorNames names;
    private final ObjectMapper json;
    private final Broadcast broadcast;
    private final ExecutorService executor;
    private final Clock clock;
    private final Duration silence;

    OpenWorkingCopies(
            EditStoreService store,
            EditorNames names,
            ObjectMapper json,
            Broadcast broadcast,
            ExecutorService executor,
            Clock clock,
            @ConfigProperty(name = "consilium.room.silence") Duration silence) {
        this.store = store;
        this.names = names;
        this.json = json;
        this.broadcast = broadcast;
        this.executor = executor;
        this.clock = clock;
        this.silence = silence;
    }

    /** Completes at once if it is open already; fails with 404 {@code exchange.unknown} for a slug that has none. */
    public CompletableFuture<OpenWorkingCopy> of(String slug) {
        Held held = copies.compute(slug, (key, known) -> {
            Held one = known == null || known.isOver()
                    ? new Held(CompletableFuture.supplyAsync(() -> open(key), executor), clock.instant())
                    : known;
            one.asked = clock.instant();
            return one;
        });
        return held.copy.whenComplete((copy, failure) -> {
            if (failure != null) {
                copies.remove(slug, held);
            }
        });
    }

    private OpenWorkingCopy open(String slug) {
        if (!store.exists(slug)) {
            throw Problem.unknownExchange(slug).asException();
        }
        return new OpenWorkingCopy(
                slug,
                store.open(slug),
                new OpenWorkingCopy.Needs(store, new EditFrames(slug, names, json), broadcast, executor, silence));
    }

    /** The document as of the last edit or a later one. */
    public CompletableFuture<Opened> document(OpenWorkingCopy copy) {
        return read(
                copy,
                stored -> new Opened(
                        copy.slug(),
                        stored.document().seq(),
                        stored.epoch(),
                        FileTree.of(stored.document().file()),
                        stored.published() != null,
                        !stored.document().file().equals(stored.published())));
    }

    /**
     * As {@link #document}, as a value.
     *
     * @param made of the number of the last edit and the file that contains it
     */
    public <T> CompletableFuture<T> file(OpenWorkingCopy copy, BiFunction<Long, ExchangeFile, T> made) {
        return read(
                copy,
                stored -> made.apply(stored.document().seq(), stored.document().file()));
    }

    private static <T> CompletableFuture<T> read(OpenWorkingCopy copy, Function<Stored, T> question) {
        copy.look(); // another node may have changed it
        return copy.read(question);
    }

    /** The history of a working copy before a number, newest first. */
    public CompletableFuture<List<Map<String, @Nullable Object>>> history(OpenWorkingCopy copy, long before) {
        return CompletableFuture.supplyAsync(
                () -> copy.frames().shown(store.history(copy.slug(), before, HISTORY_AT_ONCE)), executor);
    }

    void start(@Observes StartupEvent start, Repeating repeating) {
        repeating.every("working copies", TICK, TICK, this::tick);
    }

    private void tick() {
        Instant now = clock.instant();
        copies.forEach((slug, held) -> {
            OpenWorkingCopy copy = held.ready();
            if (copy == null) {
                return;
            }
            copy.writeSoon();
            if (copy.size() > 0) {
                held.asked = now;
                copy.sweep();
                copy.look();
            } else {
                releaseUnused(held, copy, now);
            }
        });
    }

    private void releaseUnused(Held held, OpenWorkingCopy copy, Instant now) {
        copies.computeIfPresent(copy.slug(), (slug, one) -> {
            if (one != held || (!copy.isOver() && now.isBefore(held.asked.plus(KEPT_EMPTY)))) {
                return one;
            }
            copy.release();
            return null;
        });
    }

    void stop(@Observes ShutdownEvent shutdown) {
        copies.values().forEach(held -> {
            OpenWorkingCopy copy = held.ready();
            if (copy != null) {
                copy.closeAll(CloseCode.RESTARTING);
            }
        });
    }
}
