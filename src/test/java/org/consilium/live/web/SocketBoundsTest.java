package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.web.RoomVisitors.say;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one client may take of a room: a slow reader, a flood, many tabs, compression. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class SocketBoundsTest {
    private static final String ROOM = "socket-bounds";
    private static final int MANY = 400;
    private static final int FLOOD = 6_000;
    private static final int TABS = 12;

    @Inject
    RoomVisitors visitors;

    @BeforeEach
    void arrange() throws IOException {
        visitors.openRoom(ROOM);
    }

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
    }

    @Test
    void aViewerThatDoesNotReadDelaysNobodyAndLosesNothingSilently() throws IOException {
        String session = visitors.session(ROOM, MemberRole.DOCTOR);
        RawSocket slow = visitors.enter(ROOM, session, "");
        RawSocket quick = visitors.enter(ROOM, MemberRole.DOCTOR);
        RawSocket speaker = visitors.enter(ROOM, MemberRole.SPEAKER);
        slow.stopReading();

        String lengthy = "я".repeat(3_900);
        for (int i = 0; i < MANY; i++) {
            speaker.say(say("s-" + i, lengthy).replace("}", ",\"checked\":true}"));
        }
        long first = quick.next().path("seq").asLong();
        for (int i = 1; i < MANY; i++) {
            assertThat(quick.next().path("seq").asLong()).isEqualTo(first + i);
        }
        slow.readOn();
        speaker.say(say("last", "кінець"));

        long expected = first;
        JsonNode next = slow.next();
        while (!next.path("message").path("text").asText().equals("кінець")
                && !next.path("type").asText().equals("resync")) {
            assertThat(next.path("seq").asLong()).isEqualTo(expected++);
            next = slow.next();
        }
        assertThat(expected).isGreaterThan(first);
    }

    @Test
    void aFloodEndsTheSocket() throws IOException {
        RawSocket flood = visitors.enter(ROOM, MemberRole.DOCTOR);

        for (int i = 0; i < FLOOD; i++) {
            flood.frame(RawSocket.PING, new byte[0]);
        }

        assertThat(flood.closed()).isEqualTo(4429);
    }

    @Test
    void tabsOfOnePersonAreBounded() throws IOException {
        String session = visitors.session(ROOM, MemberRole.DOCTOR);
        for (int i = 0; i < TABS; i++) {
            visitors.enter(ROOM, session, "");
        }

        assertThat(RawSocket.open(RoomVisitors.port(), "/live/" + ROOM, session).status())
                .isEqualTo(429);
    }

    @Test
    void compressionIsNeverAgreedTo() throws IOException {
        try (RawSocket browser = RawSocket.open(
                RoomVisitors.port(),
                "/live/" + ROOM,
                Map.of(
                        "Cookie",
                        "consilium-session=" + visitors.session(ROOM, MemberRole.DOCTOR),
                        "Sec-WebSocket-Extensions",
                        "permessage-deflate; client_max_window_bits"))) {
            assertThat(browser.status()).isEqualTo(101);
            assertThat(browser.answer())
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("extensions"));
            browser.next("hello");
        }
    }
}
