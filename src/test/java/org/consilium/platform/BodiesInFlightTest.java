package org.consilium.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.live.web.RoomVisitors;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.AttackedRoom;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are begun and not gone on with hold no thread and little memory; API, entry and room go on meanwhile. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(UnderAttack.class)
class BodiesInFlightTest {
    private static final Duration ANSWERED = Duration.ofSeconds(12);
    /** More than there are threads for requests. */
    private static final int FORMS = 205;

    private static final Path KEY = Path.of("target/test-data/installation.key");
    private static final int LARGE = 2_400_000;
    /** Bytes a second. */
    private static final long GIGABIT = 125_000_000;

    @Inject
    RoomVisitors visitors;

    @Inject
    Guests guests;

    @Inject
    BodiesInFlight bodies;

    private AttackedRoom room;
    private Held held;

    @BeforeEach
    void begin() throws Exception {
        room = AttackedRoom.open(visitors);
        held = room.attacker();
    }

    @AfterEach
    void end() throws IOException {
        room.close();
        await().atMost(ANSWERED).until(() -> bodies.bytes() == 0);
    }

    @Test
    void hold_no_thread() throws Exception {
        Member doctor = guests.of(room.slug(), MemberRole.DOCTOR, "Лікар", UiLanguage.UK);
        held.open(FORMS, form("Content-Length: 1000", "a=1"));

        given().get("/api/exchanges").then().statusCode(200);
        guests.enter(doctor);
        assertThat(held.unanswered()).as("forms held meanwhile").isEqualTo(FORMS);
        room.goesOn("205 unfinished forms");
        assertThat(held.answers(ANSWERED, 1_000))
                .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 408"));
    }

    @Test
    void that_come_byte_by_byte_have_their_time_as_a_whole() throws Exception {
        held.open(100, form("Transfer-Encoding: chunked", ""));
        held.keepSending("1\r\na\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(held.answers(ANSWERED, 20))
                .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 408"));
        room.goesOn("100 forms that come byte by byte");
    }

    @Test
    void that_are_large_are_not_taken_from_whom_nobody_knows() throws Exception {
        byte[] unfinished = form("Content-Length: " + LARGE, "a=" + "b".repeat(LARGE - 3));
        while (!room.hasLines()) {
            try (Held some = new Held(RoomVisitors.port())) {
                some.open(140, unfinished, GIGABIT);
                assertThat(some.answers(ANSWERED, 1_000))
                        .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 413"));
            }
        }
        room.goesOn("140 forms of 2.4 MB, again and again, over 1 Gbit/s");
        assertThat(json().cookie("consilium-session", "a".repeat(43))
                        .post("/api/probe")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void that_are_large_and_do_not_say_so_are_cut_off() throws Exception {
        held.open(100, form("Transfer-Encoding: chunked", "11000\r\n" + "b".repeat(0x11000) + "\r\n"));

        assertThat(held.answers(ANSWERED, 1_000))
                .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 413"));
    }

    @Test
    void that_are_large_are_taken_from_members_and_by_the_installation_key() throws IOException {
        String session = visitors.session(room.slug(), MemberRole.ORGANISER);

        json().cookie("consilium-session", session).post("/api/probe").then().statusCode(200);
        json().header("Authorization", "Bearer " + Files.readString(KEY).strip())
                .post("/api/probe")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void that_are_large_arrive_in_their_order(boolean lengthSaid) throws Exception {
        String session = visitors.session(room.slug(), MemberRole.ORGANISER);
        String numbers = IntStream.range(0, 13_000).mapToObj("%05d"::formatted).collect(Collectors.joining());
        byte[] body = ("{\"a\":\"" + numbers + "\"}").getBytes(StandardCharsets.US_ASCII);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 20; i++) {
                var publisher = lengthSaid
                        ? BodyPublishers.ofByteArray(body)
                        : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
                var request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + RoomVisitors.port() + "/api/probe"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/json")
                        .header("Cookie", "consilium-session=" + session)
                        .POST(publisher)
                        .build();
                assertThat(http.send(request, BodyHandlers.ofString()).body()).contains(numbers);
            }
        }
    }

    @Test
    void beyond_what_one_address_may_have_are_told_to_come_back() throws Exception {
        held.open(UnderAttack.BODIES_PER_ADDRESS + 3, form("Content-Length: 1000", "a=1"));

        List<String> answers = held.answers(ANSWERED, 1_500);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 429"))
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer).containsIgnoringCase("Retry-After: 10"));
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 408"))
                .hasSize(UnderAttack.BODIES_PER_ADDRESS);
        json().body("{}").post("/api/probe").then().statusCode(200);
    }

    private static RequestSpecification json() {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{\"a\":\"" + "b".repeat(LARGE) + "\"}");
    }

    private static byte[] form(String length, String begun) {
        return ("POST /enter HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n" + length
                        + "\r\n\r\n" + begun)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
