package org.consilium.delivery.socket;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import java.time.Duration;
import org.consilium.delivery.CloseCode;

/**
 * Tells every viewer that this node stops, while its port is still open. The application would learn of its end only
 * when the connections are cut; but Vert.x ends what was deployed within a deployment before the deployment itself, and
 * waits for it. So this one is deployed within that of the port.
 */
final class ShutdownNotice extends AbstractVerticle {
    private static final long BETWEEN_LOOKS_MILLIS = 50;
    /** Longer than a connection lingers for the other end to close it. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Conversations conversations;

    ShutdownNotice(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void stop(Promise<Void> stopped) {
        conversations.leave();
        long until = System.nanoTime() + LONGEST.toNanos();
        look(stopped, until);
    }

    /** Repeatedly, because somebody may be in the middle of a handshake. */
    private void look(Promise<Void> stopped, long until) {
        if (conversations.all().isEmpty() || System.nanoTime() > until) {
            stopped.complete();
            return;
        }
        conversations.all().forEach(one -> one.dismiss(CloseCode.RESTARTING));
        vertx.setTimer(BETWEEN_LOOKS_MILLIS, again -> look(stopped, until));
    }
}
