package org.consilium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged application as a process with its own data, log and port; needs target/quarkus-app. */
public final class Packaged {
    private static final Path APPLICATION =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    /** A first start creates the database, on a machine that is busy with tests. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a command said and how it ended. */
    public record Ended(int status, String said) {}

    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private @Nullable Process running;
    private String links = "";

    /** @param settings environment variables besides those of port and data */
    public Packaged(Path folder, Map<String, String> settings) {
        assumeTrue(Files.exists(APPLICATION), "not packaged");
        this.folder = folder;
        this.settings = settings;
        port = FreePort.any();
    }

    public int port() {
        return port;
    }

    public Process running() {
        return Objects.requireNonNull(running);
    }

    public boolean isRunning() {
        return running != null && running.isAlive();
    }

    /** Returns when the application says that it is ready. */
    public void start() throws IOException {
        Process process =
                process("run").redirectOutput(folder.resolve("log").toFile()).start();
        running = process;
        await().atMost(PATIENCE).until(() -> said().contains("is ready") || !process.isAlive());
        assertThat(process.isAlive()).as(said()).isTrue();
    }

    /** As an operator stops it; nothing if it is not running. */
    public void stop() {
        if (running != null) {
            running.destroy();
            running.onExit().join();
        }
    }

    /** Like a machine that loses power. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Everything since the last start. */
    public String said() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Enters by the link that the first start printed for a role.
     *
     * @return the value of the session's cookie
     */
    public String enter(String role) {
        if (links.isEmpty()) {
            await().until(() -> said().contains("/enter/"));
            links = said();
        }
        Matcher link =
                Pattern.compile("\\b" + role + "\\b[^\\n]*/enter/([\\w-]{48})").matcher(links);
        assertThat(link.find()).as(links).isTrue();
        return RestAssured.given()
                .port(port)
                .redirects()
                .follow(false)
                .cookie("consilium-entry", link.group(1))
                .header("Sec-Fetch-Site", "same-origin")
                .post("/enter")
                .then()
                .statusCode(303)
                .extract()
                .cookie("consilium-session");
    }

    public Ended command(String... arguments) throws IOException, InterruptedException {
        return ended(process(arguments).start());
    }

    public static Ended ended(Process command) throws IOException, InterruptedException {
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(command.waitFor(), said);
    }

    /** With this application's port and data; not started. */
    public ProcessBuilder process(String... arguments) {
        String options = Objects.requireNonNullElse(System.getenv("JAVA_OPTS"), "");
        List<String> command = Stream.of(
                        Stream.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx192m"),
                        Stream.of(options.split(" ")).filter(word -> !word.isEmpty()),
                        Stream.of("-jar", APPLICATION.toString()),
                        Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DB_"));
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "CONSILIUM_DATA",
                        folder.resolve("data").toString()));
        return builder.redirectErrorStream(true);
    }
}
