package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.consilium.live.web.RoomVisitors;
import org.consilium.testing.AttackedRoom;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that does not take its answer, or sends no request, is cut off; a room keeps working meanwhile. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(UnderAttack.class)
class HeldConnectionsTest {
    private static final Duration LET_GO = Duration.ofSeconds(20);
    private static final int STREAMS = 3_000;
    private static final byte[] PREFACE = ascii("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

    @Inject
    RoomVisitors visitors;

    @Inject
    MeterRegistry meters;

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
    }

    @Test
    void of_http_2_with_a_window_of_nothing_have_no_streams() throws Exception {
        ByteArrayOutputStream attack = new ByteArrayOutputStream();
        attack.write(PREFACE);
        frame(attack, 4, 0, 0, new byte[] {0, 4, 0, 0, 0, 0}); // SETTINGS_INITIAL_WINDOW_SIZE 0
        byte[] head = {(byte) 0x82, (byte) 0x86, 4, 3, '/', 'e', 'n', 1, 1, 'a'};
        for (int i = 0; i < STREAMS; i++) {
            frame(attack, 1, 5, 2 * i + 1, head);
        }

        while (!room.hasLines()) {
            Socket socket = held.open();
            Held.send(socket, attack.toByteArray());
            String answer = Held.answer(socket, LET_GO, 1_000);
            assertThat(answer).as("a refusal, not a frame").matches("(?s)|HTTP/[12].*");
            socket.close();
        }
        room.goesOn("3,000 streams of HTTP/2, again and again");
    }

    @Test
    void are_not_changed_to_http_2() throws Exception {
        Socket socket = held.open();
        Held.send(
                socket,
                ascii(String.join(
                        "\r\n",
                        "GET /api HTTP/1.1",
                        "Host: a",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAAQAAAAA",
                        "",
                        "")));

        assertThat(Held.answer(socket, LET_GO, 15)).startsWith("HTTP/1.1 200");
    }

    @Test
    void with_requests_in_a_row_whose_answers_nobody_takes_are_ended() throws Exception {
        while (!room.hasLines()) {
            try (Held some = new Held(RoomVisitors.port())) {
                some.open(20, ascii("GET /q/openapi HTTP/1.1\r\nHost: a\r\n\r\n".repeat(2_000)));
                assertThat(some.endedWithin(LET_GO)).isEqualTo(20);
            }
        }
        room.goesOn("2,000 requests in a row on 20 connections, again and again");
    }

    @Test
    void whose_answer_nobody_takes_are_ended() throws Exception {
        double before = ended("not_reading");

        held.open(5, ascii("GET /q/openapi HTTP/1.1\r\nHost: a\r\n\r\n".repeat(10)));

        await().atMost(LET_GO).until(() -> ended("not_reading") == before + 5);
        room.goesOn("5 connections that take no answer");
    }

    @Test
    void whose_answers_together_fill_the_memory_are_ended_at_once() throws Exception {
        double before = ended("memory");

        while (!room.hasLines()) {
            held.open(50, ascii("GET /q/openapi HTTP/1.1\r\nHost: a\r\n\r\n".repeat(10)));
            await().atMost(LET_GO).until(() -> ended("memory") > before + 20);
            held.close();
        }
        room.goesOn("50 connections that take no answer, again and again");
    }

    @Test
    void with_a_head_that_comes_byte_by_byte_are_ended() throws Exception {
        held.open(200, ascii("GET /en HTTP/1.1\r\nHost: a\r\nX: "));
        held.keepSending(ascii("a"));

        assertThat(held.endedWithin(LET_GO)).isEqualTo(200);
        room.goesOn("200 slow heads");
    }

    @Test
    void beyond_what_one_address_may_have_are_refused_and_come_back_when_others_go() throws Exception {
        double before = ended("too_many");
        held.open(UnderAttack.CONNECTIONS_PER_ADDRESS + 100, new byte[0]);

        await().atMost(LET_GO).until(() -> ended("too_many") >= before + 100);
        assertThat(held.endedWithin(Duration.ofSeconds(1))).isBetween(100L, 110L);
        room.goesOn("500 idle connections");
        held.close();
        try (Held later = new Held(RoomVisitors.port())) {
            later.open(1, ascii("GET /api HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
            assertThat(later.answers(LET_GO, 12)).isEqualTo(List.of("HTTP/1.1 200"));
        }
    }

    /** A client that does not read does not see the end. */
    private double ended(String reason) {
        return meters.counter("consilium.connections.refused", "reason", reason).count();
    }

    private static void frame(ByteArrayOutputStream into, int type, int flags, int stream, byte[] payload) {
        into.write(0);
        into.write(payload.length >> 8);
        into.write(payload.length);
        into.write(type);
        into.write(flags);
        into.write(stream >> 24);
        into.write(stream >> 16);
        into.write(stream >> 8);
        into.write(stream);
        into.writeBytes(payload);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
