package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consilium.testing.Packaged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as processes; needs target/quarkus-app. */
@Tag("lifecycle")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifecycleTest {
    private static final String FILE =
            Path.of("exchanges/binzhou-krivoy-rog-2020.yaml").toAbsolutePath().toString();

    @TempDir
    static Path folder;

    private Packaged consilium;

    @BeforeAll
    void prepare() {
        consilium = new Packaged(folder, Map.of());
    }

    /** With the previous test's data: a first start takes three times as long. */
    @BeforeEach
    void start() throws IOException {
        if (!consilium.isRunning()) {
            consilium.start();
        }
    }

    @AfterAll
    void stop() {
        if (consilium != null) {
            consilium.stop();
        }
    }

    @Test
    void loses_nothing_by_a_crash_and_starts_again() throws Exception {
        consilium.kill();

        consilium.start();

        assertThat(status("/api/exchanges/binzhou-krivoy-rog-2020")).isEqualTo(200);
    }

    @Test
    void stops_its_database_too() {
        List<ProcessHandle> servers = consilium.running().descendants().toList();
        assertThat(servers).isNotEmpty();

        consilium.stop();

        assertThat(servers).noneMatch(ProcessHandle::isAlive);
        assertThat(consilium.said()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    @Test
    void says_in_one_line_that_the_port_is_taken() throws Exception {
        Packaged.Ended second = consilium.command("run");

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.said().lines().filter(LifecycleTest::isOurs))
                .singleElement()
                .asString()
                .contains("Port " + consilium.port() + " is used by another program");
    }

    @Test
    void says_why_it_could_not_start() throws Exception {
        ProcessBuilder broken = consilium.process("run");
        broken.environment().put("PORT", "0");
        broken.environment()
                .put("CONSILIUM_DATA", folder.resolve("data-of-the-broken").toString());
        broken.environment().put("CONSILIUM_RETENTION_DAYS", "a year");

        Packaged.Ended ended = Packaged.ended(broken.start());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("could not start").contains("a year");
    }

    @Test
    void says_in_one_line_that_a_mail_server_cannot_be_meant() throws Exception {
        ProcessBuilder broken = consilium.process("run");
        broken.environment().putAll(Map.of("MAIL_HOST", "mail", "MAIL_PORT", "ninety"));

        Packaged.Ended ended = Packaged.ended(broken.start());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said().lines().filter(LifecycleTest::isOurs))
                .containsExactly("MAIL_PORT is \"ninety\": give a number from 1 to 65535.");
    }

    @Test
    void imports_whether_or_not_it_is_running() throws Exception {
        assertThat(consilium.command("import", FILE)).satisfies(LifecycleTest::isUnchanged);

        consilium.stop();

        assertThat(consilium.command("import", FILE)).satisfies(LifecycleTest::isUnchanged);
        assertThat(consilium.command("export", "binzhou-krivoy-rog-2020").status())
                .isZero();
        assertThat(consilium.command("export", "nothing").status()).isEqualTo(1);
    }

    @Test
    void lets_an_administrator_in_at_the_first_start_and_by_command_whether_or_not_it_is_running(@TempDir Path own)
            throws Exception {
        Packaged fresh = new Packaged(own, Map.of());
        try {
            fresh.start();
            await().untilAsserted(() -> assertThat(fresh.said())
                    .containsPattern("/enter/[\\w-]{48}")
                    .contains("publisher of krivoy-rog"));
            assertThat(fresh.command("link", "administrator").said()).containsPattern("/enter/[\\w-]{48}");
            assertThat(fresh.command("link", "king").status()).isEqualTo(1);

            fresh.stop();

            assertThat(fresh.command("link", "doctor", "binzhou-krivoy-rog-2020")
                            .said())
                    .containsPattern("/enter/[\\w-]{48}");
            assertThat(fresh.command("link", "doctor", "nothing").said()).contains("There is no exchange");
            fresh.start();
            assertThat(fresh.said()).doesNotContain("/enter/").contains("make link");
        } finally {
            fresh.stop();
        }
    }

    @Test
    void prints_every_error_of_a_file_with_its_place() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "format: 1\nnonsense: 2\n");

        Packaged.Ended refused = consilium.command("import", file.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said().lines().filter(line -> line.startsWith(file + ":")))
                .hasSizeGreaterThan(1)
                .anyMatch(line -> line.contains(":2:1: nonsense"));
    }

    private static void isUnchanged(Packaged.Ended command) {
        assertThat(command.said()).contains("unchanged binzhou-krivoy-rog-2020");
        assertThat(command.status()).isZero();
    }

    private int status(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + consilium.port() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** The JDK's own warnings cannot be avoided. */
    private static boolean isOurs(String line) {
        return !line.startsWith("WARNING: ");
    }
}
