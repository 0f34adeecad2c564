package org.consilium.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Everything is scarce: four worker threads, few transcript files and sign-ins, and nothing listens where the provider should
 * be. Its classes share one start of the application.
 */
public class ScarceInstallation implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.thread-pool.max-threads",
                "4",
                "consilium.limit.transcript-file",
                "2/1h",
                "consilium.limit.difference",
                "2/1h",
                "consilium.limit.programme",
                "2/1h",
                "consilium.oidc.enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                "http://127.0.0.1:" + FreePort.any(),
                "quarkus.oidc.client-id",
                TestProvider.CLIENT,
                "quarkus.oidc.credentials.secret",
                TestProvider.CLIENT_SECRET,
                "consilium.limit.sign-in",
                "3/1h");
    }
}
