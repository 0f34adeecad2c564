package org.consilium.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.consilium.access.Caller;
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

/** The classic attacks on a sign-in; none creates a member or a session. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OutsideSystems.class)
class ForgedSignInTest {
    private static final String VICTIM = "whom-they-want-to-be";

    @TestHTTPResource("/")
    URI site;

    TestProvider provider;

    @Inject
    SessionService sessions;

    @Inject
    DataSource database;

    private final Browser browser = new Browser("uk");

    private record Forgery(String name, Function<Map<String, Object>, String> make) {}

    @TestFactory
    Stream<DynamicTest> a_forged_token_is_refused() throws JoseException {
        RsaJsonWebKey foreign = RsaJwkGenerator.generateJwk(2048);
        foreign.setKeyId("of-nobody-here");
        RsaJsonWebKey namesake = RsaJwkGenerator.generateJwk(2048);
        namesake.setKeyId(provider.key().getKeyId());
        return Stream.of(
                        new Forgery("not signed, alg none", Tokens::unsigned),
                        new Forgery(
                                "the public key as a secret",
                                claims -> Tokens.signedByPublicKey(claims, provider.key())),
                        new Forgery("a key that the provider has not", claims -> Tokens.signed(claims, foreign)),
                        new Forgery("another key of that name", claims -> Tokens.signed(claims, namesake)),
                        new Forgery("another issuer", with("iss", "https://other.example")),
                        new Forgery("another audience", with("aud", "another-client")),
                        new Forgery("expired", with("exp", 1_600_000_000L)),
                        new Forgery("without an end", without("exp")),
                        new Forgery("the nonce of another sign-in", with("nonce", "of-another-sign-in")),
                        new Forgery("without a nonce", without("nonce")),
                        new Forgery("without a subject", without("sub")),
                        new Forgery(
                                "claims changed after signing",
                                claims -> Tokens.changed(
                                        provider.signed(claims), and(claims, "roles", List.of("administrator")))),
                        new Forgery("no token at all", claims -> "a.b.c"))
                .map(forgery -> DynamicTest.dynamicTest(forgery.name(), () -> isRefused(forgery)));
    }

    private void isRefused(Forgery forgery) throws SQLException {
        Browser attacker = new Browser("uk");
        provider.signIn(Map.of("sub", VICTIM, "name", "Жертва"));
        provider.handOut(forgery.make());

        HttpResponse<String> answer = attacker.follow(site.resolve("/sign-in?to=/uk/exchanges"), "/uk");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Вхід не завершено").doesNotContain("Exception", "jose4j");
        assertThat(attacker.cookie("consilium-session")).isEmpty();
        assertThat(members(VICTIM)).isZero();
    }

    private Function<Map<String, Object>, String> with(String claim, Object value) {
        return claims -> provider.signed(and(claims, claim, value));
    }

    private Function<Map<String, Object>, String> without(String claim) {
        return claims -> {
            Map<String, Object> rest = new HashMap<>(claims);
            rest.remove(claim);
            return provider.signed(rest);
        };
    }

    private static Map<String, Object> and(Map<String, Object> claims, String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return changed;
    }

    @Test
    void roles_beside_the_id_token_count_for_nothing() {
        provider.signIn(Map.of("sub", "moved-claims"));

        browser.follow(site.resolve("/sign-in?roles=administrator"), "/uk");

        Caller caller = sessions.caller(browser.cookie("consilium-session").orElseThrow(), "");
        assertThat(caller.isMember()).isTrue();
        assertThat(caller.grants()).isEmpty();
    }

    @Test
    void an_answer_that_was_meant_for_another_browser_is_not_used() throws SQLException {
        provider.signIn(Map.of("sub", "of-another-browser"));
        URI answer = answerOfTheProvider(new Browser("uk"));
        int redeemed = provider.redeemed().size();

        HttpResponse<String> stranger = browser.get(answer);

        assertThat(Browser.location(stranger).orElseThrow().getPath()).isEqualTo("/authorize");
        assertThat(provider.redeemed()).hasSize(redeemed);
        assertThat(browser.cookie("consilium-session")).isEmpty();
        assertThat(members("of-another-browser")).isZero();
    }

    @Test
    void an_answer_with_the_state_of_another_sign_in_is_not_used() throws SQLException {
        provider.signIn(Map.of("sub", "of-another-state"));
        URI theirs = answerOfTheProvider(new Browser("uk"));
        URI ours = answerOfTheProvider(browser);
        String state = theirs.getRawQuery().replaceAll(".*(state=[^&]*).*", "$1");

        HttpResponse<String> mixed = browser.get(URI.create(ours.toString().replaceAll("state=[^&]*", state)));

        assertThat(Browser.location(mixed).map(URI::getPath)).contains("/authorize");
        assertThat(browser.cookie("consilium-session")).isEmpty();
        assertThat(members("of-another-state")).isZero();
    }

    @Test
    void a_code_that_was_made_for_another_challenge_is_not_exchanged() throws SQLException {
        provider.signIn(Map.of("sub", "stolen-code"));
        String stolen = answerOfTheProvider(new Browser("uk")).getRawQuery().replaceAll(".*(code=[^&]*).*", "$1");
        URI ours = answerOfTheProvider(browser);

        HttpResponse<String> answer = browser.get(URI.create(ours.toString().replaceAll("code=[^&]*", stolen)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.cookie("consilium-session")).isEmpty();
        assertThat(members("stolen-code")).isZero();
    }

    @Test
    void a_code_works_once() {
        provider.signIn(Map.of("sub", "code-twice"));
        URI answer = answerOfTheProvider(browser);

        assertThat(Browser.location(browser.get(answer))).contains(site.resolve("/uk/me"));
        int redeemed = provider.redeemed().size();

        assertThat(Browser.location(browser.get(answer)).map(URI::getPath)).contains("/authorize");
        assertThat(provider.redeemed()).hasSize(redeemed);
    }

    @Test
    void the_provider_that_says_no_leads_to_a_page_that_says_so() {
        URI answer = answerOfTheProvider(browser);
        String refused =
                answer.toString().replaceAll("code=[^&]*", "error=access_denied&error_description=told-by-others");

        HttpResponse<String> page = browser.follow(URI.create(refused), "/uk");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Вхід не завершено").doesNotContain("told-by-others");
    }

    /** The return address that a provider gives a browser, not yet followed. */
    private URI answerOfTheProvider(Browser traveller) {
        HttpResponse<String> last = traveller.follow(site.resolve("/sign-in?to=/uk/me"), "/authorize");
        return Browser.location(traveller.get(Browser.location(last).orElseThrow()))
                .orElseThrow();
    }

    private long members(String subject) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM member WHERE subject = ?")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
