package org.consilium.testing;

import java.io.IOException;
import java.util.UUID;
import org.consilium.live.web.RoomPulse;
import org.consilium.live.web.RoomVisitors;

/** A room in which people write and read while somebody holds connections to the same node. */
public final class AttackedRoom implements AutoCloseable {
    private final RoomVisitors visitors;
    private final String slug;
    private final RoomPulse pulse;
    private final Held attacker;

    private AttackedRoom(RoomVisitors visitors, String slug) throws IOException, InterruptedException {
        this.visitors = visitors;
        this.slug = slug;
        pulse = RoomPulse.in(visitors, slug);
        attacker = new Held(RoomVisitors.port());
    }

    public static AttackedRoom open(RoomVisitors visitors) throws IOException, InterruptedException {
        String slug = "attacked-" + UUID.randomUUID();
        visitors.openRoom(slug);
        return new AttackedRoom(visitors, slug);
    }

    /** The exchange of the room. */
    public String slug() {
        return slug;
    }

    /** Holds nothing yet. */
    public Held attacker() {
        return attacker;
    }

    /** Whether the attack may end, because enough lines came through meanwhile. */
    public boolean hasLines() {
        return pulse.hasLines();
    }

    /** Fails if the room stood still, and prints how long a line took. */
    public void goesOn(String attack) throws InterruptedException {
        pulse.goesOn(attack);
    }

    @Override
    public void close() throws IOException {
        attacker.close();
        pulse.close();
        visitors.leave();
    }
}
