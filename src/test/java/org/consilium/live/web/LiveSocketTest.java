package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.RawSocket;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class LiveSocketTest {
    private static final String ROOM = "live-socket";

    @TestHTTPResource("/")
    URI address;

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    MeterRegistry meters;

    private final List<RawSocket> open = new ArrayList<>();

    @BeforeEach
    void arrange() {
        guests.exchange(ROOM, true);
    }

    @AfterEach
    void leave() throws IOException {
        for (RawSocket one : open) {
            one.close();
        }
    }

    @Test
    void whatOneSaysIsAcknowledgedAndSeenByAll() throws IOException {
        RawSocket first = enter(MemberRole.DOCTOR);
        RawSocket second = enter(MemberRole.DOCTOR);
        assertThat(first.next().path("type").asText()).isEqualTo("hello");
        second.next("hello");

        first.say(say("a-1", "Доброго дня"));

        long seq = first.next("done").path("seq").asLong();
        JsonNode seen = second.next("message");
        assertThat(seen.path("seq").asLong()).isEqualTo(seq);
        assertThat(seen.path("message").path("text").asText()).isEqualTo("Доброго дня");
    }

    @Test
    void framesGoPastTheFramework() throws IOException {
        double before =
                meters.counter("consilium.live.opened", "line", "direct").count();

        enter(MemberRole.DOCTOR).next("hello");

        assertThat(meters.counter("consilium.live.opened", "line", "direct").count())
                .isEqualTo(before + 1);
    }

    @Test
    void compressionIsNeverAgreedTo() throws IOException {
        String session = session(MemberRole.DOCTOR);

        RawSocket browser = RawSocket.open(
                address.getPort(),
                "/live/" + ROOM,
                Map.of(
                        "Cookie",
                        "consilium-session=" + session,
                        "Sec-WebSocket-Extensions",
                        "permessage-deflate; client_max_window_bits"));

        open.add(browser);
        assertThat(browser.status()).isEqualTo(101);
        assertThat(browser.answer())
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("extensions"));
        browser.next("hello");
    }

    private RawSocket enter(MemberRole role) throws IOException {
        return enter(session(role), "");
    }

    private RawSocket enter(String session, String query) throws IOException {
        RawSocket socket = RawSocket.open(address.getPort(), "/live/" + ROOM + query, session);
        open.add(socket);
        assertThat(socket.status()).as(String.join("\n", socket.answer())).isEqualTo(101);
        return socket;
    }

    private String session(MemberRole role) {
        Member member = signedIn.member(ROOM, Grant.of(role, ROOM));
        return signedIn.session(member);
    }

    private static String say(String id, String text) {
        return "{\"id\":\"%s\",\"type\":\"say\",\"text\":\"%s\",\"language\":\"uk\"}".formatted(id, text);
    }
}
