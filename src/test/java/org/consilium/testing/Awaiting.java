package org.consilium.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what comes about in its own time, and no longer than it takes. */
public final class Awaiting {
    private static final int POLL_MILLIS = 50;

    private final Duration patience;

    private Awaiting(Duration patience) {
        this.patience = patience;
    }

    public static Awaiting within(Duration patience) {
        return new Awaiting(patience);
    }

    public void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come about within " + patience);
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
