package org.consilium.programmepdf;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/**
 * The threads that make PDFs, and a bound on the requests that wait for them: each of those holds one of the worker threads
 * that answer everything else. Thread-safe.
 */
final class PdfMakers {
    static final int MOST_READERS = 20;
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 30;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final long SECONDS_UNTIL_NEXT_TRY = 10;

    private final Semaphore readers = new Semaphore(MOST_READERS);
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("programme-pdf-", 0).factory());

    PdfMakers() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws RejectedExecutionException if too many wait to be made */
    <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /**
     * What was begun, when it is finished.
     *
     * @param work begins it
     * @throws ProblemException 503 {@code programme.busy} if too many wait, or if it takes too long
     */
    <T> T await(Supplier<CompletableFuture<T>> work) {
        if (!readers.tryAcquire()) {
            throw busy();
        }
        try {
            return work.get().get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (RejectedExecutionException | TimeoutException late) {
            throw busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        } finally {
            readers.release();
        }
    }

    private static ProblemException busy() {
        return Problem.unavailable(
                        "programme.busy",
                        "Many programmes are being made at the moment. Try again in %d seconds."
                                .formatted(SECONDS_UNTIL_NEXT_TRY))
                .with("retry_after", SECONDS_UNTIL_NEXT_TRY)
                .asException();
    }

    void stop() {
        threads.shutdownNow();
    }
}
