package org.consilium.platform;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Ends a connection after an answer that was sent before the end of the request, whose rest is not worth reading. */
final class LingeringClose {
    /** How long input is read and dropped: closing at once would destroy the answer on its way (RFC 9112, 9.6). */
    private static final long LINGER_MILLIS = 1_000;

    private LingeringClose() {}

    static void after(RoutingContext routing) {
        HttpConnection connection = routing.request().connection();
        routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        ConnectionTracker held =
                ((ConnectionBase) connection).channel().pipeline().get(ConnectionTracker.class);
        if (held != null) { // a port that opened a moment ago is not guarded yet
            held.dropTheRest();
        }
        routing.addEndHandler(answered -> routing.vertx().setTimer(LINGER_MILLIS, over -> connection.close()));
    }
}
