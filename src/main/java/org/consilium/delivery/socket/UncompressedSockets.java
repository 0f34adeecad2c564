package org.consilium.delivery.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Turns compression off on sockets: every browser offers it, and it would cost per viewer. Large content is fetched
 * over HTTP.
 */
@ApplicationScoped
class UncompressedSockets implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        withoutCompression(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        withoutCompression(options);
    }

    private static void withoutCompression(HttpServerOptions options) {
        options.setPerMessageWebSocketCompressionSupported(false);
        options.setPerFrameWebSocketCompressionSupported(false);
    }
}
