package org.consilium.delivery.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.EventLoop;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.consilium.access.Right;
import org.consilium.access.limit.Limit;
import org.consilium.access.secret.SessionCookie;
import org.consilium.delivery.Audience;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Connection;
import org.consilium.delivery.Frame;
import org.consilium.delivery.FrameLog;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.jspecify.annotations.Nullable;

/** A topic for tests: takes texts that begin with a plus, and adds them to its log. */
@Singleton
class Board implements Topic, Endpoint {
    static final String EPOCH = "first";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Audience audience = new Audience(new FrameLog(0), EPOCH, System::nanoTime, Duration.ofSeconds(60));
    private final Seats seats;
    private final SessionCookie cookie;
    private final Clock clock;
    final AtomicInteger here = new AtomicInteger();
    volatile boolean closed;

    Board(Seats seats, SessionCookie cookie, Clock clock) {
        this.seats = seats;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    public Pattern socketPath() {
        return Pattern.compile("/board/([a-z-]{1,80})");
    }

    @Override
    public Pattern streamPath() {
        return Pattern.compile("/board/([a-z-]{1,80})/events");
    }

    @Override
    public CompletableFuture<Admitted> admit(HttpServerRequest request, String exchange) {
        return seats.of(cookie.read(request), exchange, Right.ROOM_ENTER).thenApply(seat -> new Admitted(this, seat));
    }

    @Override
    public Viewer join(EventLoop loop, Connection connection, Seat seat, @Nullable StreamPosition from) {
        Viewer viewer = audience.join(loop, connection, from);
        viewer.begin(last -> json(Map.of("type", "hello", "last", last)));
        here.incrementAndGet();
        if (closed) {
            viewer.close(CloseCode.REMOVED);
        }
        return viewer;
    }

    @Override
    public void leave(Seat seat, Viewer viewer) {
        here.decrementAndGet();
    }

    @Override
    public void receive(Seat seat, String message, Consumer<byte[]> answer) throws MalformedMessageException {
        if (!message.startsWith("+")) {
            throw new MalformedMessageException();
        }
        answer.accept(json(Map.of("type", "done", "seq", add(message.substring(1)))));
    }

    synchronized long add(String text) {
        long seq = audience.log().last() + 1;
        byte[] json =
                ("{\"seq\":" + seq + ",\"type\":\"line\",\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        audience.log().append(new Frame(seq, clock.instant(), Frame.OF_NOTHING, json));
        audience.wake();
        return seq;
    }

    long last() {
        return audience.log().last();
    }

    @Override
    public boolean admits(Seat seat) {
        return seat.rights().contains(Right.ROOM_ENTER);
    }

    @Override
    public boolean showsTheSame(Seat before, Seat now) {
        return true;
    }

    @Override
    public Limit limit(Seat seat) {
        return Limit.ROOM;
    }

    private static byte[] json(Map<String, Object> members) {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
