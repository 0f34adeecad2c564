package org.consilium.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.consilium.access.SessionService;
import org.consilium.testing.Browser;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.ScarceInstallation;
import org.consilium.testing.TestProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The application starts while nothing listens where its provider should be. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ScarceInstallation.class)
class ProviderAwayTest {
    @TestHTTPResource("/")
    URI site;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI issuer;

    @Inject
    OrganisationSignIn organisation;

    @Inject
    SessionService sessions;

    @Test
    void says_so_in_the_readers_language_and_works_again_when_the_provider_is_back() {
        Browser browser = new Browser("kk");
        HttpResponse<String> away = browser.follow(site.resolve("/sign-in"), "/kk");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("30");
        assertThat(away.body()).contains("lang=\"kk\"", "Жеке сілтемелер бұрынғыдай жұмыс істейді");
        assertThat(browser.get(site.resolve("/sign-in/provider")).statusCode()).isEqualTo(503);
        assertThat(organisation.address("token")).isEmpty();
        assertThat(browser.get(site.resolve("/kk")).statusCode()).isEqualTo(200);

        try (TestProvider provider = new TestProvider(issuer.getPort())) {
            provider.signIn(Map.of("sub", "patient"));
            HttpResponse<String> back = browser.follow(site.resolve("/sign-in"), "/kk");
            assertThat(Browser.location(back)).contains(site.resolve("/kk/me"));
            assertThat(organisation.address("t+k")).hasValueSatisfying(address -> {
                assertThat(address.toString())
                        .startsWith(issuer + "/end?id_token_hint=t%2Bk&client_id=consilium-test&");
                assertThat(address.getRawQuery()).endsWith("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F");
            });
        }

        String cookie = browser.cookie("consilium-session").orElseThrow();
        assertThat(sessions.caller(cookie, "").isMember()).isTrue();
        HttpResponse<String> gone = new Browser("zh").follow(site.resolve("/sign-in?to=/ru/exchanges"), "/ru");
        assertThat(gone.statusCode()).isEqualTo(503);
        assertThat(gone.body()).contains("lang=\"ru\"", "/sign-in?lang=ru&amp;to=%2Fru%2Fexchanges");
        Optional<String> kept = browser.cookie("consilium-session");
        assertThat(kept).contains(cookie);

        HttpResponse<String> tooOften = browser.get(site.resolve("/sign-in"));
        assertThat(tooOften.statusCode()).isEqualTo(429);
    }

    @Test
    void keeps_few_waiting_for_a_provider_that_takes_a_connection_and_falls_silent() throws Exception {
        int people = OrganisationSignIn.MOST_WAITING + 24;
        try (ServerSocket silent = new ServerSocket(issuer.getPort(), people, InetAddress.getByName(issuer.getHost()));
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(silent.isBound()).isTrue();
            List<Callable<Boolean>> all = Collections.nCopies(people, organisation::answers);

            List<Future<Boolean>> answers = pool.invokeAll(all);

            assertThat(answers.stream().filter(answer -> !answer.resultNow())).hasSize(OrganisationSignIn.MOST_WAITING);
        }
    }
}
