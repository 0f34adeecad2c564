package org.consilium.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consilium.access.SessionService;
import org.consilium.testing.Browser;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.OutsideSystems;
import org.consilium.testing.TestProvider;
import org.consilium.testing.Tokens;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OutsideSystems.class)
class LogoutNoticeTest {
    @TestHTTPResource("/")
    URI site;

    TestProvider provider;

    @Inject
    SessionService sessions;

    private Browser signedIn(String subject, String sid) {
        provider.signIn(Map.of("sub", subject, "sid", sid));
        Browser browser = new Browser("en");
        browser.follow(site.resolve("/sign-in"), "/en");
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    private boolean isIn(Browser browser) {
        return sessions.caller(browser.cookie("consilium-session").orElseThrow(), "")
                .isMember();
    }

    private int notice(String token) {
        return given().formParam("logout_token", token)
                .post("/sign-in/logout-notice")
                .statusCode();
    }

    @Test
    void ends_the_sessions_that_were_begun_in_that_session_of_the_provider() {
        Browser here = signedIn("two-browsers", "session-1");
        Browser there = signedIn("two-browsers", "session-2");
        Map<String, Object> claims = provider.logoutClaims("two-browsers");
        claims.put("sid", "session-1");

        assertThat(notice(provider.signed(claims))).isEqualTo(200);

        assertThat(isIn(here)).isFalse();
        assertThat(isIn(there)).isTrue();
    }

    @Test
    void ends_all_sessions_of_a_person_where_no_session_is_named() {
        Browser here = signedIn("everywhere", "session-3");
        Browser there = signedIn("everywhere", "session-4");
        Browser other = signedIn("somebody-else", "session-5");

        assertThat(notice(provider.signed(provider.logoutClaims("everywhere")))).isEqualTo(200);

        assertThat(isIn(here)).isFalse();
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(other)).isTrue();
    }

    @Test
    void takes_a_session_without_a_person() {
        Browser browser = signedIn("only-sid", "session-6");
        Map<String, Object> claims = provider.logoutClaims("only-sid");
        claims.remove("sub");
        claims.put("sid", "session-6");

        assertThat(notice(provider.signed(claims))).isEqualTo(200);
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void is_content_where_nobody_is_in() {
        assertThat(notice(provider.signed(provider.logoutClaims("never-here")))).isEqualTo(200);
    }

    private record Forgery(String name, String token) {}

    @TestFactory
    Stream<DynamicTest> a_forged_notice_ends_nothing() throws JoseException {
        Browser victim = signedIn("signed-out-by-others", "session-7");
        Map<String, Object> claims = provider.logoutClaims("signed-out-by-others");
        RsaJsonWebKey foreign = RsaJwkGenerator.generateJwk(2048);
        foreign.setKeyId("of-nobody-here");
        return Stream.of(
                        new Forgery("not signed, alg none", Tokens.unsigned(claims)),
                        new Forgery("the public key as a secret", Tokens.signedByPublicKey(claims, provider.key())),
                        new Forgery("a key that the provider has not", Tokens.signed(claims, foreign)),
                        new Forgery(
                                "another issuer", changed(claims, with -> with.put("iss", "https://other.example"))),
                        new Forgery("another audience", changed(claims, with -> with.put("aud", "another-client"))),
                        new Forgery("no event", changed(claims, with -> with.remove("events"))),
                        new Forgery(
                                "another event",
                                changed(claims, with -> with.put("events", Map.of("other", Map.of())))),
                        new Forgery("a nonce", changed(claims, with -> with.put("nonce", "n"))),
                        new Forgery("nobody", changed(claims, with -> with.remove("sub"))),
                        new Forgery("expired", changed(claims, with -> with.put("exp", 1_600_000_000L))),
                        new Forgery("of long ago", changed(claims, with -> with.put("iat", 1_600_000_000L))),
                        new Forgery("of the time to come", changed(claims, with -> with.put("iat", 4_000_000_000L))),
                        new Forgery("no time", changed(claims, with -> with.remove("iat"))),
                        new Forgery("an ID token", changed(claims, with -> {
                            with.remove("events");
                            with.put("nonce", "of-its-sign-in");
                        })),
                        new Forgery("no token", "nonsense"),
                        new Forgery("nothing", ""))
                .map(forgery -> DynamicTest.dynamicTest(forgery.name(), () -> {
                    assertThat(notice(forgery.token())).isEqualTo(400);
                    assertThat(isIn(victim)).isTrue();
                }));
    }

    private String changed(Map<String, Object> claims, Consumer<Map<String, Object>> change) {
        Map<String, Object> other = new HashMap<>(claims);
        change.accept(other);
        return provider.signed(other);
    }
}
