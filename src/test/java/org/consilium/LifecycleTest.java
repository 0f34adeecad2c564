package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as processes; needs target/quarkus-app. */
@Tag("lifecycle")
class LifecycleTest {
    private static final Path APPLICATION =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final String FILE =
            Path.of("exchanges/binzhou-krivoy-rog-2020.yaml").toAbsolutePath().toString();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a command said and how it ended. */
    private record Ended(int status, String said) {}

    @TempDir
    Path folder;

    private int port;
    private Process running;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(APPLICATION), "not packaged");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        startAndAwait();
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.destroy();
            running.onExit().join();
        }
    }

    @Test
    void loses_nothing_by_a_crash_and_starts_again() throws Exception {
        running.destroyForcibly().onExit().join();

        startAndAwait();

        assertThat(status("/api/exchanges/binzhou-krivoy-rog-2020")).isEqualTo(200);
    }

    @Test
    void stops_its_database_too() {
        List<ProcessHandle> servers = running.descendants().toList();
        assertThat(servers).isNotEmpty();

        running.destroy();
        running.onExit().join();

        assertThat(servers).noneMatch(ProcessHandle::isAlive);
        assertThat(said()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    @Test
    void says_in_one_line_that_the_port_is_taken() throws Exception {
        Ended second = command("run");

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.said().lines().filter(LifecycleTest::isOurs))
                .singleElement()
                .asString()
                .contains("Port " + port + " is taken");
    }

    @Test
    void says_why_it_could_not_start() throws Exception {
        ProcessBuilder broken = process("run");
        broken.environment().put("PORT", "0");
        broken.environment()
                .put("CONSILIUM_DATA", folder.resolve("data-of-the-broken").toString());
        broken.environment().put("CONSILIUM_RETENTION_DAYS", "a year");

        Ended ended = ended(broken.start());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("could not start").contains("a year");
    }

    @Test
    void says_in_one_line_that_a_mail_server_cannot_be_meant() throws Exception {
        ProcessBuilder broken = process("run");
        broken.environment().putAll(Map.of("MAIL_HOST", "mail", "MAIL_PORT", "ninety"));

        Ended ended = ended(broken.start());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said().lines().filter(LifecycleTest::isOurs))
                .containsExactly("MAIL_PORT is \"ninety\": give a number from 1 to 65535.");
    }

    @Test
    void imports_whether_or_not_it_is_running() throws Exception {
        assertThat(command("import", FILE)).satisfies(LifecycleTest::isUnchanged);

        running.destroy();
        running.onExit().join();

        assertThat(command("import", FILE)).satisfies(LifecycleTest::isUnchanged);
        assertThat(command("export", "binzhou-krivoy-rog-2020").status()).isZero();
        assertThat(command("export", "nothing").status()).isEqualTo(1);
    }

    @Test
    void lets_an_administrator_in_at_the_first_start_and_by_command_whether_or_not_it_is_running() throws Exception {
        assertThat(said()).containsPattern("/enter/[\\w-]{48}").contains("publisher of krivoy-rog");
        assertThat(command("link", "administrator").said()).containsPattern("/enter/[\\w-]{48}");
        assertThat(command("link", "king").status()).isEqualTo(1);

        running.destroy();
        running.onExit().join();

        assertThat(command("link", "doctor", "binzhou-krivoy-rog-2020").said()).containsPattern("/enter/[\\w-]{48}");
        assertThat(command("link", "doctor", "nothing").said()).contains("There is no exchange");
        startAndAwait();
        assertThat(said()).doesNotContain("/enter/").contains("make link");
    }

    @Test
    void prints_every_error_of_a_file_with_its_place() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "format: 1\nnonsense: 2\n");

        Ended refused = command("import", file.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said().lines().filter(line -> line.startsWith(file + ":")))
                .hasSizeGreaterThan(1)
                .anyMatch(line -> line.contains(":2:1: nonsense"));
    }

    private static void isUnchanged(Ended command) {
        assertThat(command.said()).contains("unchanged binzhou-krivoy-rog-2020");
        assertThat(command.status()).isZero();
    }

    private void startAndAwait() throws IOException {
        running = process("run").redirectOutput(folder.resolve("log").toFile()).start();
        await().atMost(PATIENCE).until(() -> said().contains("is ready") || !running.isAlive());
        assertThat(running.isAlive()).as(said()).isTrue();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ended command(String... arguments) throws IOException, InterruptedException {
        return ended(process(arguments).start());
    }

    private static Ended ended(Process command) throws IOException, InterruptedException {
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(command.waitFor(), said);
    }

    private ProcessBuilder process(String... arguments) {
        String java = ProcessHandle.current().info().command().orElseThrow();
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(java, "-Xmx192m", "-jar", APPLICATION.toString()), Stream.of(arguments))
                        .toList());
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "CONSILIUM_DATA",
                        folder.resolve("data").toString()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DB_"));
        return builder.redirectErrorStream(true);
    }

    private int status(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** The JDK's own warnings are not ours to avoid. */
    private static boolean isOurs(String line) {
        return !line.startsWith("WARNING: ");
    }
}
