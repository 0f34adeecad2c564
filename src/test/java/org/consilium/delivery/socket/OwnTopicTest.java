package org.consilium.delivery.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.SessionService;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.RawSocket;
import org.consilium.testing.SignedIn;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Delivery without a room: a board on which everybody reads what anybody writes, with a log and addresses of its own. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OwnTopicTest {
    private static final String EXCHANGE = "own-topic";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MANY = 10;

    @Inject
    Board board;

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    SessionService sessions;

    @Inject
    SeatCheck check;

    private Member member;
    private String session;
    private RawSocket first;
    private RawSocket second;

    @BeforeEach
    void enter() throws IOException {
        guests.exchange(EXCHANGE, true);
        member = signedIn.member(EXCHANGE, Grant.of(MemberRole.DOCTOR, EXCHANGE));
        session = signedIn.session(member);
        first = socket("");
        second = socket("");
        first.next("hello");
        second.next("hello");
    }

    @AfterEach
    void leave() throws IOException {
        first.close();
        second.close();
    }

    @Test
    void whatOneWritesAllReadOnceAndInOrder() {
        long before = board.last();
        first.say("+a");
        first.say("+b");

        for (RawSocket viewer : List.of(first, second)) {
            assertThat(List.of(viewer.next("line"), viewer.next("line")))
                    .extracting(
                            line -> line.path("text").asText(),
                            line -> line.path("seq").asLong())
                    .containsExactly(tuple("a", before + 1), tuple("b", before + 2));
        }
    }

    @Test
    void aViewerThatComesBackGetsWhatItHasMissed() throws IOException {
        long before = board.last();
        first.close();
        board.add("missed");
        board.add("too");
        first = socket("?epoch=" + Board.EPOCH + "&since=" + before);

        assertThat(first.next("hello").path("last").asLong()).isEqualTo(before + 2);
        assertThat(first.next("line").path("text").asText()).isEqualTo("missed");
        assertThat(first.next("line").path("text").asText()).isEqualTo("too");
    }

    @Test
    void aViewerOfAnotherHistoryIsToldToStartAnew() throws IOException {
        first.close();
        first = socket("?epoch=another&since=0");
        first.next("hello");

        assertThat(first.next().path("type").asText()).isEqualTo("resync");
    }

    @Test
    void aStreamCarriesTheSameFramesWithTheirPosition() throws IOException, InterruptedException {
        long before = board.last();
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/board/" + EXCHANGE
                                        + "/events?epoch=" + Board.EPOCH + "&since=" + before))
                                .header("Cookie", "consilium-session=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        board.add("streamed");

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (!line.startsWith("id: ")) {
                line = lines.readLine();
            }
            assertThat(line).isEqualTo("id: " + Board.EPOCH + "/" + (before + 1));
            JsonNode frame = JSON.readTree(lines.readLine().substring("data: ".length()));
            assertThat(frame.path("text").asText()).isEqualTo("streamed");
        }
    }

    @Test
    void aStreamThatEndsWhileItComesInHasLeft() throws IOException, InterruptedException {
        int before = board.here.get();
        board.closed = true;
        try {
            HttpResponse<String> stream = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port() + "/board/" + EXCHANGE + "/events"))
                                    .header("Cookie", "consilium-session=" + session)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(stream.statusCode()).isEqualTo(200);
        } finally {
            board.closed = false;
        }

        await().untilAsserted(() -> assertThat(board.here.get()).isEqualTo(before));
    }

    @Test
    void aMessageThatTheTopicDoesNotUnderstandEndsTheConnection() {
        first.say("minus");

        assertThat(first.closed()).isEqualTo(4400);
    }

    @Test
    void anEndedConnectionIsNotCountedAnyMore() throws IOException {
        double before = connections();
        List<RawSocket> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(socket(""));
        }
        assertThat(connections()).isGreaterThanOrEqualTo(before + MANY / 2.0);
        for (RawSocket one : many) {
            one.close();
        }

        await().untilAsserted(() -> assertThat(connections()).isLessThan(before + MANY / 2.0));
    }

    /** Of the whole server, those of other clients included. */
    private static double connections() {
        return given().port(port())
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_connections_seconds_active_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void signingOutEndsTheConnection() {
        sessions.endAll(member);
        check.check();

        assertThat(first.closed()).isEqualTo(4401);
    }

    @Test
    void nobodyEntersWithoutTheRight() throws IOException {
        String stranger = signedIn.session(signedIn.member(EXCHANGE));

        assertThat(RawSocket.open(port(), "/board/" + EXCHANGE, stranger).status())
                .isEqualTo(403);
    }

    private RawSocket socket(String query) throws IOException {
        RawSocket socket = RawSocket.open(port(), "/board/" + EXCHANGE + query, session);
        assertThat(socket.status()).isEqualTo(101);
        return socket;
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
