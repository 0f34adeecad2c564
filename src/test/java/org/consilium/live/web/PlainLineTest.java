package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.web.RoomVisitors.say;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.UUID;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the server below is another one than we know, sockets work all the same. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PlainLineTest {
    private static final String ROOM = "plain-line";

    @Inject
    RoomVisitors visitors;

    /** Shows {@link LiveSocket} nothing of a session but what the standard has. */
    @ServerEndpoint("/live/plain-line")
    @ApplicationScoped
    public static class StandardOnly {
        private final LiveSocket socket;

        StandardOnly(LiveSocket socket) {
            this.socket = socket;
        }

        @OnOpen
        public void open(Session session) throws IOException {
            socket.open(standard(session));
        }

        @OnMessage
        public void receive(String text, Session session) {
            socket.receive(text, standard(session));
        }

        @OnClose
        public void close(Session session) {
            socket.close(standard(session));
        }

        private static Session standard(Session session) {
            return (Session) Proxy.newProxyInstance(
                    Session.class.getClassLoader(),
                    new Class<?>[] {Session.class},
                    (proxy, method, arguments) -> method.invoke(session, arguments));
        }
    }

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
    }

    @Test
    void theSameIsSaidToEverybodyByTheStandardAlone() throws IOException {
        visitors.openRoom(ROOM);
        RawSocket first = visitors.enter(ROOM, MemberRole.DOCTOR);
        RawSocket second = visitors.enter(ROOM, MemberRole.DOCTOR);

        first.say(say(UUID.randomUUID().toString(), "Доброго дня"));

        assertThat(first.next("done").path("seq").asLong())
                .isEqualTo(second.next("message").path("seq").asLong());
        first.say("no command"); // ends the line, with what has not been answered yet
        assertThat(first.closed()).isEqualTo(4400);
    }
}
