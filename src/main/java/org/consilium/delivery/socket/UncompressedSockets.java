package org.consilium.delivery.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** No compression on sockets: it is paid for each viewer, and every browser offers it. What is large comes over HTTP. */
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
