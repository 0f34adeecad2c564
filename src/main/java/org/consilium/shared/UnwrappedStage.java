package org.consilium.shared;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A stage that fails with the original exception. */
public final class UnwrappedStage {
    private UnwrappedStage() {}

    /** Waits for an answer; throws the original exception. Not on an event loop. */
    public static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /**
     * Fails with the problem itself instead of the {@code CompletionException} around it, because exception mappers
     * look only at the outer class.
     */
    public static <T> CompletionStage<T> of(CompletionStage<T> answer) {
        CompletableFuture<T> plain = new CompletableFuture<>();
        var unused = answer.whenComplete((value, failure) -> {
            if (failure == null) {
                plain.complete(value);
            } else {
                plain.completeExceptionally(
                        failure instanceof CompletionException wrapped && wrapped.getCause() != null
                                ? wrapped.getCause()
                                : failure);
            }
        });
        return plain;
    }
}
