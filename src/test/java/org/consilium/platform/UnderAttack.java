package org.consilium.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The bounds of the edge, small enough that a test reaches them within seconds. */
public class UnderAttack implements QuarkusTestProfile {
    private static final long UNREAD_BYTES = 8 << 20;
    static final int CONNECTIONS_PER_ADDRESS = 400;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "consilium.connections.per-address",
                Integer.toString(CONNECTIONS_PER_ADDRESS),
                "consilium.connections.longest-head",
                "2S",
                "consilium.connections.longest-unread",
                "3S",
                "consilium.connections.unread-share-of-heap",
                Long.toString(Runtime.getRuntime().maxMemory() / UNREAD_BYTES));
    }
}
