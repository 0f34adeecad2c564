package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.web.RoomVisitors.say;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.consilium.access.MemberRole;
import org.consilium.delivery.socket.Topic;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any input gets an answer or a close code, and leaves no line in the log. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class HostileFramesTest {
    private static final String ROOM = "live-hostile";

    @Inject
    RoomVisitors visitors;

    private final Logged logged = new Logged();
    private RawSocket socket;

    @BeforeEach
    void arrange() throws IOException {
        visitors.openRoom(ROOM);
        socket = visitors.enter(ROOM, MemberRole.DOCTOR);
        Logger.getLogger("").addHandler(logged);
    }

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
        Logger.getLogger("").removeHandler(logged);
        assertThat(logged.records).isEmpty();
    }

    @Test
    void tooLargeAFrameEndsTheSocket() {
        socket.say(say("large", "x".repeat(Topic.LONGEST_MESSAGE)));

        assertThat(socket.closed()).isEqualTo(1009);
    }

    @Test
    void tooLargeAMessageInPartsEndsTheSocket() {
        byte[] part = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        socket.frame(RawSocket.FIRST_PART, part);
        socket.frame(0x00, part);
        socket.frame(0x00, part);

        assertThat(socket.closed()).isEqualTo(1009);
    }

    @Test
    void aMessageInPartsIsReadEvenWhereALetterIsCutInTwo() {
        byte[] whole = say("parts", "Добрий день").getBytes(StandardCharsets.UTF_8);
        int middle = new String(whole, StandardCharsets.ISO_8859_1).indexOf((char) 0xD0) + 1;
        socket.frame(RawSocket.FIRST_PART, java.util.Arrays.copyOf(whole, middle));
        socket.frame(RawSocket.LAST_PART, java.util.Arrays.copyOfRange(whole, middle, whole.length));

        assertThat(socket.next("message").path("message").path("text").asText()).isEqualTo("Добрий день");
    }

    @Test
    void bytesAreNotTaken() {
        socket.frame(RawSocket.BINARY, new byte[] {1, 2, 3});

        assertThat(socket.closed()).isEqualTo(1003);
    }

    @Test
    void textThatIsNotUtf8EndsTheSocket() {
        socket.frame(RawSocket.TEXT, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});

        assertThat(socket.closed()).isEqualTo(1007);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{\"type\":\"say\"}",
                "{\"id\":\"\",\"type\":\"say\"}",
                "{\"id\":1,\"type\":\"say\"}",
                "{\"id\":\"a\",\"id\":\"b\",\"type\":\"say\"}",
                "{\"id\":\"пробіл\",\"type\":\"say\"}",
                "{\"id\":\"a\"} {}"
            })
    void whatIsNotThisProtocolEndsTheSocket(String text) {
        socket.say(text);

        assertThat(socket.closed()).isEqualTo(4400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"dance\"",
                "\"type\":7",
                "\"nothing\":true",
                "\"type\":\"say\"",
                "\"type\":\"say\",\"text\":\"a\"",
                "\"type\":\"say\",\"text\":null,\"language\":\"uk\"",
                "\"type\":\"say\",\"text\":7,\"language\":\"uk\"",
                "\"type\":\"say\",\"text\":\"a\",\"language\":\"uk\",\"more\":1",
                "\"type\":\"say\",\"text\":\"a\",\"language\":\"uk\",\"mentions\":[\"x\"]",
                "\"type\":\"edit\",\"message\":\"1\",\"text\":\"a\"",
                "\"type\":\"edit\",\"message\":1.5,\"text\":\"a\"",
                "\"type\":\"edit\",\"message\":99999999999999999999,\"text\":\"a\"",
                "\"type\":\"react\",\"message\":1,\"reaction\":\"agree\"",
                "\"type\":\"react\",\"message\":1,\"reaction\":\"dislike\",\"on\":true",
                "\"type\":{\"type\":\"say\"}"
            })
    void aCommandThatCannotBeReadIsRefusedByItsId(String members) {
        socket.say("{\"id\":\"c-1\"," + members + "}");

        var refused = socket.next();
        assertThat(refused.path("type").asText()).isEqualTo("refused");
        assertThat(refused.path("id").asText()).isEqualTo("c-1");
        assertThat(refused.path("problem").path("status").asInt()).isEqualTo(400);
        assertThat(refused.path("problem").path("code").asText()).startsWith("command.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?since=x", "?since=-1&epoch=", "?since=1&since=2", "?consilium-ticket=guess"})
    void anyQueryIsAnswered(String query) throws IOException {
        visitors.enter(ROOM, visitors.session(ROOM, MemberRole.DOCTOR), query);
    }

    @Test
    void anUnfinishedHandshakeIsNotLoggedAsAFailure() throws IOException {
        Map<String, String> empty = Map.of(
                "Sec-WebSocket-Extensions",
                "",
                "Sec-WebSocket-Protocol",
                "",
                "Cookie",
                "consilium-session=" + visitors.session(ROOM, MemberRole.DOCTOR));

        assertThat(RawSocket.open(RoomVisitors.port(), "/live/" + ROOM, empty).status())
                .isEqualTo(101);
    }

    private static final class Logged extends Handler {
        private final List<String> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord one) {
            if (one.getLevel().intValue() >= Level.WARNING.intValue()) {
                records.add(one.getLoggerName() + ": " + one.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
