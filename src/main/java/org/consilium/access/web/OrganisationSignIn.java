package org.consilium.access.web;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.consilium.access.ProviderSignOut;
import org.consilium.shared.UiLanguage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sign-in at the organisation's provider: whether it is configured, whether it answers, and where sign-out leads. */
@ApplicationScoped
public class OrganisationSignIn implements ProviderSignOut {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    /** Bounds the threads that wait for the provider, so that people who enter by link keep theirs. */
    static final int MOST_WAITING = 16;

    private final TenantConfigBean tenants;
    private final boolean enabled;
    private final Optional<String> issuer;
    private final Optional<String> clientId;
    private final URI home;
    private final HttpClient http;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    OrganisationSignIn(
            TenantConfigBean tenants,
            @ConfigProperty(name = "consilium.oidc.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.client-id") Optional<String> clientId,
            @ConfigProperty(name = "consilium.url") URI home) {
        this.tenants = tenants;
        this.enabled = enabled;
        this.issuer = issuer;
        this.clientId = clientId;
        this.home = home;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** Whether people may sign in here other than by a personal link. */
    boolean enabled() {
        return enabled;
    }

    /**
     * Checked before a browser is sent to the provider: a browser sent to a dead address would show none of our pages.
     * Waits at most 3 s. If many already wait, the answer is yes: the next step asks the provider itself without
     * holding a thread.
     */
    boolean answers() {
        if (!enabled || issuer.isEmpty()) {
            return false;
        }
        if (!places.tryAcquire()) {
            return true;
        }
        try {
            return answers(issuer.get());
        } finally {
            places.release();
        }
    }

    private boolean answers(String url) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(url + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * OpenID Connect RP-Initiated Logout 1.0, 2. The browser returns to the front page. Empty if the provider does not
     * answer at present; the session here has ended in any case.
     */
    @Override
    public Optional<URI> address(String idToken) {
        if (!answers() || !tenants.getDefaultTenant().ready()) {
            return Optional.empty();
        }
        OidcConfigurationMetadata provider = tenants.getDefaultTenant().getOidcMetadata();
        return Optional.ofNullable(provider.getEndSessionUri())
                .map(address -> UriBuilder.fromUri(address)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .build(idToken, clientId.orElse(""), home.resolve("/")));
    }

    /**
     * The provider's names for a language, best first (OpenID Connect Core, 3.1.2.1): old providers know Chinese by
     * country.
     */
    static String locales(UiLanguage language) {
        return language == UiLanguage.ZH ? "zh-Hans zh-CN zh" : language.tag();
    }
}
