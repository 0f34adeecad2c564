package org.consilium.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sign-in provider for the tests of one application start; injected into fields of type {@link TestProvider}. */
public final class ProviderResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable TestProvider provider;

    @Override
    public Map<String, String> start() {
        provider = new TestProvider(0);
        return Map.of(
                "consilium.oidc.enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                provider.issuer(),
                "quarkus.oidc.client-id",
                TestProvider.CLIENT,
                "quarkus.oidc.credentials.secret",
                TestProvider.CLIENT_SECRET,
                "consilium.limit.sign-in",
                "10000/1m");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(provider), new TestInjector.MatchesType(TestProvider.class));
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }
}
