package org.consilium.delivery.socket;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Addresses under which connections to topics of one kind are opened. A bean of this type is found by {@link Entrance}. */
public interface Endpoint {
    /** Of WebSockets. The first group is the slug of an exchange. */
    Pattern socketPath();

    /** Of event streams. The first group is the slug of an exchange. */
    Pattern streamPath();

    /** Decides on the caller before the connection stays open. Does not block; fails with the problem to answer. */
    CompletableFuture<Admitted> admit(HttpServerRequest request, String exchange);

    /** Who was let in, and to what. */
    record Admitted(Topic topic, Seat seat) {}
}
