package org.consilium.live.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.web.RoomVisitors.say;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.delivery.socket.Topic;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RoomResourceTest {
    private static final String ROOM = "live-http";
    private static final String PATH = "/api/exchanges/" + ROOM + "/room";

    @Inject
    RoomVisitors visitors;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void arrange() throws IOException {
        visitors.openRoom(ROOM);
    }

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
    }

    @Test
    void aCommandOverHttpHasTheSameEffectAsOverTheSocket() throws IOException {
        RawSocket viewer = visitors.enter(ROOM, MemberRole.DOCTOR);
        Member doctor = visitors.member(ROOM, MemberRole.DOCTOR);

        int seq = as(doctor)
                .body(say("h-1", "по HTTP"))
                .post(PATH + "/commands")
                .then()
                .statusCode(200)
                .extract()
                .path("seq");

        assertThat(viewer.next("message").path("seq").asInt()).isEqualTo(seq);
        as(doctor).body(say("h-1", "по HTTP")).post(PATH + "/commands").then().body("seq", equalTo(seq));
    }

    @Test
    void aSnapshotIsThePresentRoomAndIsNotSentTwice() throws IOException {
        Member doctor = visitors.member(ROOM, MemberRole.DOCTOR);
        int seq = as(doctor).body(say("snap", "видно")).post(PATH + "/commands").path("seq");

        String tag = as(doctor)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("seq", equalTo(seq))
                .body("lane", equalTo("floor"))
                .body("messages.text", hasItem("видно"))
                .body("epoch", notNullValue())
                .extract()
                .header("ETag");
        as(doctor).header("If-None-Match", tag).get(PATH).then().statusCode(304);
        as(visitors.member(ROOM, MemberRole.MODERATOR))
                .get(PATH)
                .then()
                .body("lane", equalTo("staff"))
                .body("restrictions", notNullValue());
    }

    @Test
    void everybodyGetsOnlyTheirOwnData() throws IOException {
        Member doctor = visitors.member(ROOM, MemberRole.DOCTOR);
        as(doctor)
                .body("{\"id\":\"q\",\"type\":\"ask\",\"text\":\"Чому?\",\"language\":\"uk\",\"named\":false}")
                .post(PATH + "/commands")
                .then()
                .statusCode(200);

        as(doctor)
                .get(PATH + "/me")
                .then()
                .statusCode(200)
                .body("person.id", equalTo(doctor.id().intValue()))
                .body("roles", equalTo(List.of("doctor")))
                .body("lane", equalTo("floor"))
                .body("questions.text", equalTo(List.of("Чому?")));
    }

    @Test
    void thePeoplePresentCanBeListed() throws IOException {
        visitors.enter(ROOM, MemberRole.DOCTOR);

        as(visitors.member(ROOM, MemberRole.DOCTOR))
                .get(PATH + "/people")
                .then()
                .statusCode(200)
                .body("total", greaterThan(0))
                .body("people.here", hasItem(true));
    }

    @Test
    void refusalsSayWhy() {
        Member doctor = visitors.member(ROOM, MemberRole.DOCTOR);

        given().get(PATH).then().statusCode(401).body("code", equalTo("access.sign_in"));
        as(visitors.member("elsewhere", MemberRole.DOCTOR))
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("access.denied"));
        as(doctor).get("/api/exchanges/nothing/room").then().statusCode(404).body("code", equalTo("exchange.unknown"));
        as(doctor)
                .body("[]")
                .post(PATH + "/commands")
                .then()
                .statusCode(400)
                .body("code", equalTo("command.malformed"));
        as(doctor)
                .body(new byte[] {'{', (byte) 0xC3, '}'})
                .post(PATH + "/commands")
                .then()
                .statusCode(400)
                .body("code", equalTo("command.malformed"));
        as(doctor)
                .body(say("large", "x".repeat(Topic.LONGEST_MESSAGE)))
                .post(PATH + "/commands")
                .then()
                .statusCode(413)
                .body("code", equalTo("command.too_large"));
        as(doctor)
                .body("{\"id\":\"m\",\"type\":\"move_now\"}")
                .post(PATH + "/commands")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.denied"));
    }

    @Test
    void theStreamEqualsTheSocketEventForEvent() throws Exception {
        String session = visitors.session(ROOM, MemberRole.DOCTOR);
        RawSocket socket = visitors.enter(ROOM, session, "");
        RawSocket speaker = visitors.enter(ROOM, MemberRole.SPEAKER);
        try (HttpClient http = HttpClient.newHttpClient();
                Stream stream = stream(http, session, "")) {
            JsonNode hello = stream.next();
            assertThat(hello.path("type").asText()).isEqualTo("hello");
            for (int i = 0; i < 5; i++) {
                speaker.say(say("e-" + i, "подія " + i));
            }

            for (int i = 0; i < 5; i++) {
                JsonNode event = stream.next();
                assertThat(event).isEqualTo(socket.next());
                assertThat(stream.id)
                        .isEqualTo(hello.path("epoch").asText() + "/"
                                + event.path("seq").asText());
            }
            String last = stream.id;
            speaker.say(say("e-6", "після"));
            JsonNode sixth = stream.next();
            try (Stream again = stream(http, session, last)) {
                again.next();
                assertThat(again.next()).isEqualTo(sixth);
            }
        }
    }

    @Test
    void theStreamIsForMembersOnly() {
        given().get(PATH + "/events").then().statusCode(401).body("code", equalTo("access.sign_in"));
    }

    private RequestSpecification as(Member member) {
        return given().cookie("consilium-session", visitors.session(member))
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json");
    }

    private Stream stream(HttpClient http, String session, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RoomVisitors.port() + PATH + "/events"))
                .header("Cookie", "consilium-session=" + session)
                .header("Accept-Encoding", "gzip");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<java.io.InputStream> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        assertThat(response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(response.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        return new Stream(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    /** Events but for those of presence. */
    private final class Stream implements AutoCloseable {
        private final BufferedReader lines;
        private String id = "";

        Stream(BufferedReader lines) {
            this.lines = lines;
        }

        JsonNode next() throws IOException {
            List<String> data = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ") && !line.contains("\"type\":\"here\"")) {
                    data.add(line.substring(6));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return json.readTree(String.join("\n", data));
                }
            }
            throw new AssertionError("the stream has ended");
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
