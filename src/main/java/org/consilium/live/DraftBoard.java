package org.consilium.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The drafts being typed in a room's booths: shown at once, then again after a short pause with the latest text, so
 * that readers never get a queue. Thread-safe.
 */
final class DraftBoard {
    /** A console sends at most one draft in 100 ms; the slack keeps that pace if one is late. */
    static final long PAUSE_MS = 80;

    private static final class Place {
        private long shownAt = Long.MIN_VALUE / 2;
        private byte @Nullable [] waiting;
        private boolean due;
    }

    private final Map<String, Place> places = new HashMap<>();
    private final Consumer<byte[]> show;
    private final Executor executor;
    private final LongSupplier millis;

    /** @param millis a monotonic clock */
    DraftBoard(Consumer<byte[]> show, Executor executor, LongSupplier millis) {
        this.show = show;
        this.executor = executor;
        this.millis = millis;
    }

    /** @param stillHeld whether the member still holds the lease */
    synchronized void put(String booth, byte[] frame, BooleanSupplier stillHeld) {
        if (!stillHeld.getAsBoolean()) {
            return;
        }
        Place place = places.computeIfAbsent(booth, one -> new Place());
        place.waiting = frame;
        if (place.due) {
            return;
        }
        long rest = place.shownAt + PAUSE_MS - millis.getAsLong();
        if (rest <= 0) {
            show(place);
        } else {
            place.due = true;
            CompletableFuture.delayedExecutor(rest, TimeUnit.MILLISECONDS, executor)
                    .execute(() -> showLater(place));
        }
    }

    private synchronized void showLater(Place place) {
        place.due = false;
        show(place);
    }

    private void show(Place place) {
        byte[] frame = place.waiting;
        if (frame != null) {
            place.waiting = null;
            place.shownAt = millis.getAsLong();
            show.accept(frame);
        }
    }

    /** The draft has become a segment, or its writer has lost the lease: it must not be shown after that. */
    synchronized void end(String booth) {
        Place place = places.get(booth);
        if (place != null) {
            place.waiting = null;
        }
    }
}
