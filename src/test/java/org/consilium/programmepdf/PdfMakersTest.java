package org.consilium.programmepdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader who waits for a PDF holds a worker thread, so that few may wait, and the others are told when to come back. */
class PdfMakersTest {
    private final PdfMakers makers = new PdfMakers();

    @AfterEach
    void stop() {
        makers.stop();
    }

    private void assertBusy() {
        Problem busy = catchThrowableOfType(
                        ProblemException.class, () -> makers.await(() -> makers.begin(() -> "made")))
                .problem();
        assertThat(busy.status()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(busy.code()).isEqualTo("programme.busy");
        assertThat(busy.members()).containsEntry("retry_after", 10L);
    }

    @Test
    void aReaderBeyondTheBoundDoesNotWait() throws Exception {
        var all = new CountDownLatch(PdfMakers.MOST_READERS);
        var slow = new CompletableFuture<String>();
        List<Future<String>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PdfMakers.MOST_READERS)) {
            for (int i = 0; i < PdfMakers.MOST_READERS; i++) {
                readers.add(threads.submit(() -> makers.await(() -> {
                    all.countDown();
                    return slow;
                })));
            }
            all.await();
            assertBusy();
            slow.complete("made");
            for (Future<String> reader : readers) {
                assertThat(reader.get()).isEqualTo("made");
            }
        }
        assertThat(makers.await(() -> makers.begin(() -> "next"))).isEqualTo("next");
    }

    @Test
    void aFullQueueIsSaidInTheSameWay() throws Exception {
        var open = new CountDownLatch(1);
        List<CompletableFuture<String>> queue = new ArrayList<>();
        try {
            while (true) {
                queue.add(makers.begin(() -> {
                    try {
                        open.await();
                        return "made";
                    } catch (InterruptedException stopping) {
                        throw new IllegalStateException(stopping);
                    }
                }));
            }
        } catch (RejectedExecutionException full) {
            assertBusy();
        }
        open.countDown();
        for (CompletableFuture<String> one : queue) {
            assertThat(one.get()).isEqualTo("made");
        }
    }
}
