package org.consilium.shared;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** An answer that comes later. */
public final class UnwrappedStage {
    private UnwrappedStage() {}

    /** Fails with the problem itself: the mappers of problems do not know what wraps it. */
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
