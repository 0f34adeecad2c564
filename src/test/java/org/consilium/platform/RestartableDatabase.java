package org.consilium.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that one test may stop and start again at the same port. */
public final class RestartableDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target", "test-data", "restartable");
    private static @Nullable EmbeddedDatabase server;

    static void startServer() throws IOException {
        int port = server == null ? 0 : server.port();
        server = EmbeddedDatabase.start(FOLDER, port);
    }

    static void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            TestSoftware.shareWith(FOLDER);
            startServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", server.jdbcUrl(),
                "quarkus.datasource.username", EmbeddedDatabase.USER,
                "quarkus.datasource.password", server.password());
    }

    @Override
    public void stop() {
        stopServer();
    }
}
