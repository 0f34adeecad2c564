package org.consilium.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * As an operator sets an installation up: behind a proxy on this machine, which ends TLS for https://consilium.example, with a
 * management port, with secrets given, and with few changes allowed. Nothing is published in it: its classes share one start
 * of the application, and {@code NothingPublishedTest} is one of them.
 */
public class OperatedInstallation implements QuarkusTestProfile {
    public static final String SECRET = "f5b1c7-no-reader-sees-this";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "consilium.url",
                "https://consilium.example",
                "consilium.trusted-proxies",
                "127.0.0.0/8,10.0.0.2,::1",
                "consilium.management-port",
                Integer.toString(FreePort.any()),
                "consilium.key",
                SECRET,
                "quarkus.mailer.password",
                SECRET,
                "quarkus.oidc.credentials.secret",
                SECRET,
                "consilium.limit.change",
                "3/1h");
    }
}
