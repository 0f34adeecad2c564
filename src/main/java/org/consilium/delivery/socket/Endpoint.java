package org.consilium.delivery.socket;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Addresses under which connections to topics of one kind are opened. {@link Entrance} finds beans of this type. */
public interface Endpoint {
    /** The paths of WebSockets. The first group is the slug of an exchange. */
    Pattern socketPath();

    /** The paths of event streams. The first group is the slug of an exchange. */
    Pattern streamPath();

    /** Admits the caller before the connection is opened. Does not block; fails with the problem to answer. */
    CompletableFuture<Admitted> admit(HttpServerRequest request, String exchange);

    /** The admitted caller and the topic. */
    record Admitted(Topic topic, Seat seat) {}
}
