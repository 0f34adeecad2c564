package org.consilium.registration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.Secret;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret of a link appears in its address and its cookie, and nowhere where others could read it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class EntrySecretTest {
    private static final class Captured extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            String thrown = line.getThrown() == null ? "" : line.getThrown().toString();
            lines.add(line.getLoggerName() + " " + new SimpleFormatter().formatMessage(line) + " " + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private final Captured log = new Captured();

    @Inject
    Guests guests;

    private Member doctor;

    @BeforeEach
    void listen() {
        doctor = guests.of("secret-2020", MemberRole.DOCTOR, "Лю", UiLanguage.ZH);
        log.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void is_in_no_answer_no_log_and_no_metric() {
        Logger.getLogger("org.consilium.registration").info("heard");
        String token = guests.link(doctor);
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            String body = browser().request(method, "/enter/" + token).asString();
            assertThat(body).as(method).doesNotContain(token);
        }
        for (String path : List.of("/enter/", "/api/", "/q/", "/uk/", "/")) {
            assertThat(browser().get(path + "enter/" + token).asString())
                    .as(path)
                    .isNotNull();
        }
        browser().cookie("consilium-entry", token).post("/enter").then().statusCode(303);
        browser()
                .cookie("consilium-entry", Secret.random().text())
                .post("/enter")
                .then()
                .statusCode(404);

        assertThat(given().get("/q/metrics").asString())
                .contains("http_server_requests_seconds_count", "/enter/{token}")
                .doesNotContain(token);
        assertThat(log.lines).anyMatch(line -> line.contains("heard")).noneMatch(line -> line.contains(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void is_not_handed_on_by_the_browser(String method) {
        browser()
                .request(method, "/enter/" + guests.link(doctor))
                .then()
                .statusCode(303)
                .header("Location", "/enter")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}
