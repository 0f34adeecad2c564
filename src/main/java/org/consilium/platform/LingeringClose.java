package org.consilium.platform;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Ends a connection after an answer that came before the whole of the request, of which no more is worth reading. */
final class LingeringClose {
    /** What still comes in is dropped for as long: closing over it at once would take the answer from the other end (RFC 9112, 9.6). */
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
