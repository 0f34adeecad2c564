package org.consilium.delivery.socket;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.consilium.access.SignedIn;
import org.consilium.delivery.CloseCode;
import org.consilium.shared.Repeating;
import org.jspecify.annotations.Nullable;

/** Checks every few seconds, for all connections at once, whether their members are still signed in and may stay. */
@Singleton
public class SeatCheck {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Seats seats;
    private final Conversations conversations;

    SeatCheck(Seats seats, Conversations conversations) {
        this.seats = seats;
        this.conversations = conversations;
    }

    void start(@Observes StartupEvent start, Repeating repeating) {
        repeating.every("seat check", EVERY, EVERY, this::check);
    }

    public void check() {
        List<Conversation> all = List.copyOf(conversations.all());
        Map<String, SignedIn> still = seats.look(
                all.stream().map(one -> one.seat().who().key()).distinct().toList());
        all.forEach(one -> check(one, still.get(one.seat().who().key())));
    }

    private static void check(Conversation one, @Nullable SignedIn who) {
        if (who == null) {
            one.dismiss(CloseCode.SIGNED_OUT);
            return;
        }
        Seat now = Seat.of(who, one.seat().exchange());
        if (!one.topic().admits(now)) {
            one.dismiss(CloseCode.REMOVED);
        } else if (!one.topic().showsTheSame(one.seat(), now)) {
            one.dismiss(CloseCode.RESTARTING); // it reconnects and gets what it may see now
        } else if (!now.equals(one.seat())) {
            one.reseat(now);
        }
    }
}
