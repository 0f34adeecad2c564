package org.consilium.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The bounds of the edge, small enough that a test reaches them within seconds. */
public class UnderAttack implements QuarkusTestProfile {
    static final int CONNECTIONS_PER_ADDRESS = 400;
    static final int BODIES_PER_ADDRESS = 250;
    private static final long UNREAD_BYTES = 8 << 20;

    @Override
    public Map<String, String> getConfigOverrides() {
        long share = Runtime.getRuntime().maxMemory() / UNREAD_BYTES;
        return Map.of(
                "consilium.connections.per-address",
                Integer.toString(CONNECTIONS_PER_ADDRESS),
                "consilium.connections.longest-head",
                "2S",
                "consilium.connections.longest-unread",
                "3S",
                "consilium.connections.unread-share-of-heap",
                Long.toString(share),
                "consilium.bodies.per-address",
                Integer.toString(BODIES_PER_ADDRESS),
                "consilium.bodies.longest",
                "5S");
    }
}
