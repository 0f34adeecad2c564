package org.consilium.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.platform.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** A server that one test may stop and restart on the same port. */
public final class RestartableDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target", "test-data", "restartable");
    private static @Nullable EmbeddedDatabase server;

    public static void startServer() throws IOException {
        int port = server == null ? 0 : server.port();
        server = EmbeddedDatabase.start(FOLDER, port);
    }

    public static void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    /** It continues to accept connections, which the system does for it, and answers nothing. */
    public static void freeze() throws IOException {
        signal("-STOP");
    }

    public static void thaw() throws IOException {
        signal("-CONT");
    }

    private static void signal(String name) throws IOException {
        Process kill = new ProcessBuilder(
                        "kill", name, Long.toString(running().process().pid()))
                .start();
        kill.onExit().join();
        if (kill.exitValue() != 0) {
            throw new IOException("kill " + name + " ended with " + kill.exitValue());
        }
    }

    /** The same server, read-only for an account like ours. */
    public static Process startReadOnly() throws IOException {
        ProcessHandle.Info info = running().process().info();
        List<String> command = new ArrayList<>(List.of(info.command().orElseThrow()));
        command.addAll(List.of(info.arguments().orElseThrow()));
        command.add("--read-only=1");
        stopServer();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static EmbeddedDatabase running() {
        return Objects.requireNonNull(server);
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
