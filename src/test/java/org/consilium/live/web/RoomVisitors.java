package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.Guests;
import org.consilium.testing.RawSocket;
import org.consilium.testing.SignedIn;
import org.eclipse.microprofile.config.ConfigProvider;

/** People who enter rooms over sockets. */
@Singleton
public class RoomVisitors {
    private final Guests guests;
    private final SignedIn signedIn;
    private final List<RawSocket> open = new ArrayList<>();

    RoomVisitors(Guests guests, SignedIn signedIn) {
        this.guests = guests;
        this.signedIn = signedIn;
    }

    /** A past one, which a moderator has opened. */
    public void openRoom(String slug) throws IOException {
        opener(slug).close();
    }

    /** Opens a room of the past. @return the moderator who opened it, and stays */
    public RawSocket opener(String slug) throws IOException {
        guests.exchange(slug, true);
        RawSocket moderator = enter(slug, MemberRole.MODERATOR);
        moderator.say("{\"id\":\"%s\",\"type\":\"set_door\",\"mode\":\"open\"}".formatted(UUID.randomUUID()));
        moderator.next("done");
        return moderator;
    }

    public Member member(String slug, MemberRole role) {
        return signedIn.member(slug, Grant.of(role, slug));
    }

    public String session(Member member) {
        return signedIn.session(member);
    }

    public String session(String slug, MemberRole role) {
        return session(member(slug, role));
    }

    public RawSocket enter(String slug, MemberRole role) throws IOException {
        return enter(slug, session(slug, role), "");
    }

    /** Inside, and greeted. */
    public RawSocket enter(String slug, String session, String query) throws IOException {
        RawSocket socket = socket(slug, session, query);
        assertThat(socket.next().path("type").asText()).isEqualTo("hello");
        return socket;
    }

    public RawSocket socket(String slug, String session, String query) throws IOException {
        RawSocket socket = RawSocket.open(port(), "/live/" + slug + query, session);
        open.add(socket);
        assertThat(socket.status()).as(String.join("\n", socket.answer())).isEqualTo(101);
        return socket;
    }

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    public static String say(String id, String text) {
        return "{\"id\":\"%s\",\"type\":\"say\",\"text\":\"%s\",\"language\":\"uk\"}".formatted(id, text);
    }

    public void leave() throws IOException {
        for (RawSocket one : open) {
            one.close();
        }
        open.clear();
    }
}
