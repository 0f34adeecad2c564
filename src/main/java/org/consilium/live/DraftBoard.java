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
 * What is being typed in the booths of a room: shown at once, and again after a short pause with what has come meanwhile, so
 * that readers get the latest and never a queue. Thread-safe.
 */
final class DraftBoard {
    /** A console sends at most one in 100 ms; the slack keeps that pace where one is late. */
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

    /** @param millis a clock that never goes back */
    DraftBoard(Consumer<byte[]> show, Executor executor, LongSupplier millis) {
        this.show = show;
        this.executor = executor;
        this.millis = millis;
    }

    /** @param stillHeld whether the one who types still writes there */
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

    /** What was typed has become a segment, or its writer has lost the booth: it must not come after that. */
    synchronized void end(String booth) {
        Place place = places.get(booth);
        if (place != null) {
            place.waiting = null;
        }
    }
}
