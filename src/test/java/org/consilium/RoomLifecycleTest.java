package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.testing.Packaged;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A room of the packaged application, which is killed; needs target/quarkus-app. */
@Tag("lifecycle")
class RoomLifecycleTest {
    private static final String ROOM = "/live/binzhou-krivoy-rog-2020";
    private static final int COMMANDS = 1_000;
    private static final int ACKNOWLEDGED = 200;

    @TempDir
    Path folder;

    private Packaged consilium;

    @BeforeEach
    void start() throws IOException {
        consilium = new Packaged(folder, Map.of("CONSILIUM_LIMIT_ROOM", "100000/1m"));
        consilium.start();
    }

    @AfterEach
    void stop() {
        if (consilium != null) {
            consilium.stop();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAfterAKill() throws IOException {
        String moderator = consilium.enter("moderator");
        String speaker = consilium.enter("speaker");
        RawSocket socket = RawSocket.open(consilium.port(), ROOM, moderator);
        JsonNode hello = socket.next("hello");
        socket.say("{\"id\":\"open\",\"type\":\"set_door\",\"mode\":\"open\"}");
        socket.next("done");
        RawSocket booth = RawSocket.open(consilium.port(), ROOM, consilium.enter("interpreter"));
        socket.say("{\"id\":\"booth\",\"type\":\"open_booth\",\"booth\":\"uk\"}");
        socket.next("done");
        booth.say("{\"id\":\"take\",\"type\":\"take_booth\",\"booth\":\"uk\",\"console\":\"tab\"}");
        long lease = booth.next("done").path("seq").asLong();
        RawSocket busy = RawSocket.open(consilium.port(), ROOM, speaker);
        Thread.ofVirtual().start(() -> {
            for (int i = 0; i < COMMANDS; i++) {
                busy.say(say(i));
            }
        });
        Map<String, Long> acknowledged = new TreeMap<>();
        while (acknowledged.size() < ACKNOWLEDGED) {
            JsonNode done = busy.next("done");
            acknowledged.put(done.path("id").asText(), done.path("seq").asLong());
        }

        consilium.kill();
        acknowledged.putAll(busy.rest("done"));
        consilium.start();

        RawSocket again = RawSocket.open(
                consilium.port(),
                ROOM + "?since=" + hello.path("seq").asLong() + "&epoch="
                        + hello.path("epoch").asText(),
                moderator);
        long last = again.next("hello").path("seq").asLong();
        assertThat(last).isGreaterThanOrEqualTo(acknowledged.size());
        Map<String, Long> there = new TreeMap<>();
        for (long seq = hello.path("seq").asLong() + 1; seq <= last; seq++) {
            JsonNode event = again.next();
            assertThat(event.path("seq").asLong()).isEqualTo(seq);
            if (event.path("type").asText().equals("message")) {
                String id = "c-" + event.path("message").path("text").asText();
                assertThat(there.put(id, seq)).as(id).isNull();
            }
        }
        assertThat(there).containsAllEntriesOf(acknowledged);

        RawSocket back = RawSocket.open(consilium.port(), ROOM, speaker);
        back.say(say(0));
        assertThat(back.next("done").path("seq").asLong()).isEqualTo(there.get("c-0"));

        RawSocket boothBack = RawSocket.open(consilium.port(), ROOM, consilium.enter("interpreter"));
        boothBack.say(("{\"id\":\"s\",\"type\":\"write_segment\",\"booth\":\"uk\",\"console\":\"tab\",\"lease\":%d,"
                        + "\"text\":\"Далі.\"}")
                .formatted(lease));
        assertThat(boothBack.next("done").path("seq").asLong())
                .as("the pen is where it was")
                .isPositive();
        assertThat(consilium.said()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    private static String say(int number) {
        return "{\"id\":\"c-%d\",\"type\":\"say\",\"text\":\"%d\",\"language\":\"uk\"}".formatted(number, number);
    }
}
