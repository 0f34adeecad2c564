package org.consilium.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A MariaDB server of our own on 127.0.0.1 with its data in the data folder. It survives a crash of the application;
 * the next start recognises it by the data folder on its command line and continues with it. A server with different
 * options is stopped first. One caller at a time: hold the {@link DataFolder}'s lock.
 */
public final class EmbeddedDatabase {
    public static final String USER = "consilium";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String SCHEMA = "consilium";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PORT_OPTION = "--port=";
    /** Recovery after a crash reads the whole redo log; a slow disk needs minutes, a normal start one second. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final int ANY_PORT = 0;
    private static final int POLL_MILLIS = 20;
    private static final int BETWEEN_REVIVALS_MILLIS = 5000;
    private static final int GREETING_MILLIS = 2000;
    private static final int PORT_ATTEMPTS = 3;

    private final DatabaseFiles files;
    private final int port;
    private volatile ProcessHandle server;
    private boolean stopped;

    private EmbeddedDatabase(DatabaseFiles files, ProcessHandle server, int port) {
        this.files = files;
        this.server = server;
        this.port = port;
    }

    /** Starts the server on the data in this folder, created if missing, and returns when it answers. */
    public static EmbeddedDatabase start(Path dataFolder) throws IOException {
        return start(dataFolder, ANY_PORT);
    }

    public static EmbeddedDatabase start(Path dataFolder, int port) throws IOException {
        Path folder = dataFolder.toAbsolutePath().normalize();
        DatabaseSoftware software = DatabaseSoftware.in(folder.resolve("database-software"));
        DatabaseFiles files = DatabaseFiles.in(folder, software);
        Optional<ProcessHandle> left = running(files);
        if (left.isPresent()) {
            Optional<EmbeddedDatabase> adopted = adopt(left.get(), files);
            if (adopted.isPresent()) {
                return adopted.get();
            }
            stop(left.get());
        }
        return launch(files, port);
    }

    /** From now on, a server that ends without being stopped is restarted on the same port. */
    public EmbeddedDatabase keepRunning() {
        var unused = server.onExit()
                .thenAcceptAsync(
                        ended -> revive(),
                        task -> Thread.ofPlatform()
                                .daemon()
                                .name("revive the database")
                                .start(task));
        return this;
    }

    public String jdbcUrl() {
        return jdbcUrl(SCHEMA);
    }

    /** The address of a further schema on this server; our account may create those named {@code consilium_...}. */
    public String jdbcUrl(String schema) {
        // Nothing leaves the machine, so TLS on loopback would only cost.
        return "jdbc:mysql://%s:%d/%s?sslMode=DISABLED".formatted(LOOPBACK, port, schema);
    }

    public int port() {
        return port;
    }

    public String password() {
        return files.password();
    }

    /** For tests of crashes: the server's process. */
    public ProcessHandle process() {
        return server;
    }

    /** Asks the server to flush everything, and waits for its end. Stopping twice is harmless. */
    public synchronized void stop() {
        stopped = true;
        stop(server);
    }

    private void revive() {
        while (!revived()) {
            pause(BETWEEN_REVIVALS_MILLIS);
        }
    }

    private synchronized boolean revived() {
        if (stopped) {
            return true;
        }
        LOG.warn("The embedded database ended by itself; it is started again");
        try {
            server = launch(files, port).server;
            keepRunning();
            return true;
        } catch (IOException | StartupException e) {
            LOG.error(e.getMessage());
            return false;
        }
    }

    private static Optional<ProcessHandle> running(DatabaseFiles files) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(files.dataOption()))
                        .isPresent())
                .findFirst();
    }

    private static Optional<EmbeddedDatabase> adopt(ProcessHandle process, DatabaseFiles files) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(process.info().arguments().orElse(new String[0])));
        Optional<String> port = arguments.stream()
                .filter(argument -> argument.startsWith(PORT_OPTION))
                .findFirst();
        if (port.isEmpty() || !arguments.remove(port.get()) || !arguments.equals(files.serverOptions())) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port.get().substring(PORT_OPTION.length()));
        return answers(number) ? Optional.of(new EmbeddedDatabase(files, process, number)) : Optional.empty();
    }

    private static EmbeddedDatabase launch(DatabaseFiles files, int wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = wanted == ANY_PORT ? freePort() : wanted;
            List<String> command = new ArrayList<>();
            command.add(files.software().server().toString());
            command.addAll(files.serverOptions());
            command.add(PORT_OPTION + port);
            long logFrom = files.logSize();
            Process process = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()))
                    .start();
            if (awaitAnswer(process.toHandle(), port)) {
                return new EmbeddedDatabase(files, process.toHandle(), port);
            }
            String reason = files.firstErrorSince(logFrom);
            // Somebody took the port between our check and the server's.
            if (attempt == PORT_ATTEMPTS || !reason.contains("Address already in use")) {
                throw new StartupException(
                        "The embedded database did not start: %s. Its log: %s".formatted(reason, files.log()));
            }
        }
    }

    private static boolean awaitAnswer(ProcessHandle process, int port) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (answers(port)) {
                return true;
            }
            pause(POLL_MILLIS);
        }
        stop(process);
        return false;
    }

    /** A MySQL server speaks first: one byte of its greeting shows that it accepts commands. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), GREETING_MILLIS);
            socket.setSoTimeout(GREETING_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // Committed rows are in the redo log; the next start recovers them.
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
