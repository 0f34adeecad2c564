package org.consilium.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.consilium.access.form.KnownSender;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** The body of one request while it is received. On the event loop of its connection. */
final class IncomingBody {
    private static final int FIRST_PIECE = 1024;

    record Shared(
            KnownSender senders,
            BodiesInFlight held,
            BodyBounds bounds,
            ExecutorService executor,
            MeterRegistry meters) {}

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final Context context;
    private final String address;
    private final Shared shared;
    private byte[] bytes = new byte[0];
    private int length;
    private boolean known;
    private boolean settled;
    private long timer;
    private long counted;

    IncomingBody(RoutingContext routing, String address, Shared shared) {
        this.routing = routing;
        this.request = routing.request();
        this.context = routing.vertx().getOrCreateContext();
        this.address = address;
        this.shared = shared;
    }

    void begin() {
        BodiesInFlight.Verdict verdict = shared.held.begin(address);
        if (verdict != BodiesInFlight.Verdict.TAKEN) {
            settled = true;
            answer(BodyBounds.refusal(verdict));
            return;
        }
        routing.addEndHandler(answered -> release());
        setTimer();
        request.handler(this::receive);
        request.endHandler(nothing -> handOn());
        request.exceptionHandler(failure -> settle());
        if (declared() > BodyBounds.SMALL) {
            // A piece that came now would wait for a second look-up, and those after it would overtake it.
            request.pause();
            askWho(this::readOn);
        } else {
            readOn();
        }
    }

    private long declared() {
        // HttpEdge has refused a value that is not a number.
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private void readOn() {
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.headers().remove(HttpHeaders.EXPECT);
            request.response().writeContinue();
        }
        request.resume();
    }

    private void setTimer() {
        timer = routing.vertx()
                .setTimer(shared.bounds.longest(known).toMillis(), late -> refuse("slow", BodyBounds.tooSlow()));
    }

    private int most() {
        return known ? shared.bounds.large() : BodyBounds.SMALL;
    }

    private void receive(Buffer piece) {
        if (settled) {
            return;
        }
        if (length + piece.length() <= most()) {
            add(piece);
        } else if (known) {
            refuse("large", BodyBounds.tooLarge(true));
        } else {
            request.pause();
            askWho(() -> {
                receive(piece);
                request.resume();
            });
        }
    }

    private void add(Buffer piece) {
        int needed = length + piece.length();
        if (needed > bytes.length) {
            int size = Math.min(most(), Math.max(FIRST_PIECE, Integer.highestOneBit(needed - 1) << 1));
            BodiesInFlight.Verdict verdict = shared.held.take(address, size - bytes.length);
            if (verdict != BodiesInFlight.Verdict.TAKEN) {
                refuse("many", BodyBounds.refusal(verdict));
                return;
            }
            counted += size - bytes.length;
            bytes = Arrays.copyOf(bytes, size);
        }
        piece.getBytes(bytes, length);
        length = needed;
    }

    /**
     * More than a small body is accepted only from known callers: looked up once, on a thread that does not wait for
     * the body.
     */
    private void askWho(Runnable then) {
        Optional<BooleanSupplier> sender = shared.senders.of(request);
        if (sender.isEmpty()) {
            refuse("large", BodyBounds.tooLarge(false));
            return;
        }
        shared.executor.execute(() -> {
            try {
                boolean found = sender.get().getAsBoolean();
                context.runOnContext(nothing -> go(found, then));
            } catch (RuntimeException away) {
                context.runOnContext(nothing -> fail(away));
            }
        });
    }

    private void go(boolean found, Runnable then) {
        if (settled) {
            return;
        }
        if (!found) {
            refuse("large", BodyBounds.tooLarge(false));
            return;
        }
        known = true;
        routing.vertx().cancelTimer(timer);
        setTimer();
        then.run();
    }

    private void fail(RuntimeException away) {
        if (settle()) {
            release();
            LingeringClose.after(routing);
            routing.fail(away);
        }
    }

    private void handOn() {
        if (settle()) {
            ((RoutingContextInternal) routing).setBody(BufferImpl.buffer(Unpooled.wrappedBuffer(bytes, 0, length)));
            routing.next();
        }
    }

    private void refuse(String reason, Problem problem) {
        if (settle()) {
            shared.meters.counter("consilium.bodies.refused", "reason", reason).increment();
            release();
            answer(problem);
        }
    }

    private void answer(Problem problem) {
        LingeringClose.after(routing);
        routing.fail(new ProblemException(problem));
    }

    /** @return whether it was open */
    private boolean settle() {
        if (settled) {
            return false;
        }
        settled = true;
        routing.vertx().cancelTimer(timer);
        shared.held.end(address);
        return true;
    }

    private void release() {
        shared.held.release(address, counted);
        counted = 0;
        bytes = new byte[0];
    }
}
