package org.consilium.delivery.socket;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The opening handshake of a WebSocket (RFC 6455, 4.2). No subprotocol and no extension is negotiated. */
final class SocketHandshake {
    private static final String VERSION = "13";
    /** RFC 6455, 1.3. */
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final CharSequence WEBSOCKET = HttpHeaders.createOptimized("websocket");
    private static final CharSequence UPGRADE = HttpHeaders.createOptimized("Upgrade");

    private SocketHandshake() {}

    /** Whether a request that asks for an upgrade asks for a WebSocket that we speak. */
    static boolean isAsked(HttpServerRequest request) {
        return request.getHeader(HttpHeaderNames.SEC_WEBSOCKET_KEY) != null
                && VERSION.equals(request.getHeader(HttpHeaderNames.SEC_WEBSOCKET_VERSION));
    }

    /** Agrees. Completes on the event loop when the connection has taken the answer and carries nothing of HTTP any more. */
    static Future<Void> agree(HttpServerRequest request, HttpServerResponse response) {
        response.setStatusCode(HttpResponseStatus.SWITCHING_PROTOCOLS.code())
                .putHeader(HttpHeaders.UPGRADE, WEBSOCKET)
                .putHeader(HttpHeaders.CONNECTION, UPGRADE)
                .putHeader(
                        HttpHeaderNames.SEC_WEBSOCKET_ACCEPT,
                        accept(request.getHeader(HttpHeaderNames.SEC_WEBSOCKET_KEY)));
        return response.end();
    }

    /** RFC 6455, 4.2.2. SHA-1 protects nothing here: it shows that the server has understood the request. */
    static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key.strip() + GUID).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
