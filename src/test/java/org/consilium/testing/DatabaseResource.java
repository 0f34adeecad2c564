package org.consilium.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * An empty database for the tests of one application start: on the server configured by {@code DB_URL}, {@code DB_USER}
 * and {@code DB_PASSWORD}, otherwise on an embedded one. Use: {@code @QuarkusTestResource(DatabaseResource.class)}.
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        TestDatabase database = TestDatabase.get();
        database.empty();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    /** The server serves the next start too; {@link TestDatabase} stops it with the JVM. */
    @Override
    public void stop() {}
}
