package org.consilium.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.SessionService;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.Browser;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.OutsideSystems;
import org.consilium.testing.TestProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OutsideSystems.class)
class SignInPagesTest {
    @TestHTTPResource("/")
    URI site;

    TestProvider provider;

    @Inject
    SessionService sessions;

    @Inject
    MemberService members;

    private final Browser browser = new Browser("uk");

    private HttpResponse<String> signIn(String query) {
        return browser.follow(site.resolve("/sign-in" + query), "/uk");
    }

    private Caller caller() {
        return browser.cookie("consilium-session")
                .map(cookie -> sessions.caller(cookie, "127.0.0.1"))
                .orElseGet(() -> Caller.nobody("127.0.0.1"));
    }

    @Test
    void brings_a_person_in_under_the_name_and_the_roles_that_the_provider_vouches_for() {
        provider.signIn(Map.of(
                "sub", "first-sign-in",
                "name", "Айгүл Серікова",
                "email", "aigul@first.example",
                "locale", "kk-KZ",
                "institution", "滨州医学院附属医院",
                "roles", List.of("publisher@krivoy-rog/side", "offline_access", "organiser")));

        HttpResponse<String> last = signIn("");

        assertThat(Browser.location(last)).contains(site.resolve("/uk/me"));
        Member member = caller().requireMember();
        assertThat(member.name()).isEqualTo("Айгүл Серікова");
        assertThat(member.email()).isEqualTo("aigul@first.example");
        assertThat(member.language()).isEqualTo(UiLanguage.KK);
        assertThat(member.details().institution()).isEqualTo("滨州医学院附属医院");
        assertThat(member.homeExchange()).isEmpty();
        assertThat(caller().grants())
                .containsExactlyInAnyOrder(
                        new Grant(MemberRole.PUBLISHER, "krivoy-rog", "side", Grant.Origin.CLAIMED),
                        new Grant(MemberRole.ORGANISER, "", "", Grant.Origin.CLAIMED));
    }

    @Test
    void leaves_no_cookie_of_the_provider_behind() {
        provider.signIn(Map.of("sub", "no-other-cookie"));

        signIn("");

        assertThat(browser.cookie("consilium-session")).isPresent();
        assertThat(browser.cookie("q_session")).isEmpty();
        assertThat(browser.cookie(SignInReturn.COOKIE).filter(value -> !value.isEmpty()))
                .isEmpty();
    }

    @Test
    void asks_the_provider_in_the_readers_language_for_no_more_than_is_needed() {
        provider.signIn(Map.of("sub", "asks"));

        signIn("?lang=zh&to=/uk");

        assertThat(provider.questions().getLast())
                .contains("ui_locales=zh-Hans+zh-CN+zh&", "scope=openid+profile+email&")
                .contains("code_challenge_method=S256", "&nonce=", "&state=");
    }

    @Test
    void has_the_provider_send_people_back_to_the_address_of_the_operator_whatever_the_request_calls_its_host() {
        String there = given().redirects()
                .follow(false)
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .get("/sign-in/provider")
                .header("Location");

        assertThat(there)
                .startsWith(provider.issuer() + "/authorize")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fprovider&")
                .doesNotContain("evil");
    }

    @Test
    void leads_on_to_where_the_person_came_from() {
        provider.signIn(Map.of("sub", "returns"));

        assertThat(Browser.location(signIn("?to=/uk/exchanges/some?left=zh%26right=uk")))
                .contains(site.resolve("/uk/exchanges/some?left=zh&right=uk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/uk", "https://evil.example/", "/%5Cevil.example", "javascript:alert(1)"})
    void leads_to_no_other_host(String to) {
        provider.signIn(Map.of("sub", "stays-here"));

        assertThat(Browser.location(signIn("?to=" + to))).contains(site.resolve("/uk/me"));
    }

    @Test
    void follows_the_provider_at_every_sign_in_and_keeps_what_was_given_here() {
        provider.signIn(Map.of("sub", "changes", "name", "Before", "roles", List.of("doctor@one", "moderator@one")));
        signIn("");
        long id = caller().requireMember().id();
        members.give(Caller.installation(""), id, Grant.of(MemberRole.SPEAKER, "one"));

        provider.signIn(Map.of("sub", "changes", "name", "After", "roles", List.of("moderator@one")));
        signIn("");

        assertThat(caller().requireMember().id()).isEqualTo(id);
        assertThat(caller().requireMember().name()).isEqualTo("After");
        assertThat(caller().grants())
                .containsExactlyInAnyOrder(
                        new Grant(MemberRole.MODERATOR, "one", "", Grant.Origin.CLAIMED),
                        Grant.of(MemberRole.SPEAKER, "one"));
    }

    @Test
    void lets_two_accounts_with_one_address_in_as_two_people() {
        provider.signIn(Map.of("sub", "old-account", "email", "same@address.example"));
        signIn("");
        long first = caller().requireMember().id();

        provider.signIn(Map.of("sub", "new-account", "email", "same@address.example"));
        signIn("");

        assertThat(caller().requireMember().id()).isNotEqualTo(first);
        assertThat(caller().requireMember().email()).isNull();
    }

    @Test
    void ends_the_session_that_the_browser_had_before() {
        provider.signIn(Map.of("sub", "earlier"));
        signIn("");
        String earlier = browser.cookie("consilium-session").orElseThrow();

        signIn("");

        assertThat(sessions.caller(earlier, "").isMember()).isFalse();
        assertThat(caller().isMember()).isTrue();
    }

    /** {@code ClaimedDetailsTest} covers the person's name. */
    @Test
    void cleans_what_the_provider_says_of_a_person() {
        provider.signIn(
                Map.of("sub", "unclean", "name", "\u202EИва\u0000нова \n Ольга", "institution", "医".repeat(900)));

        signIn("");

        assertThat(caller().requireMember().name()).isEqualTo("Иванова Ольга");
        assertThat(caller().requireMember().details().institution()).hasSize(300);
    }

    @ParameterizedTest
    @CsvSource({"exp,-30,true", "exp,-90,false", "nbf,30,true", "nbf,90,false"})
    void bears_with_clocks_that_are_up_to_a_minute_apart(String claim, long seconds, boolean in) {
        provider.signIn(Map.of("sub", "clock" + claim + seconds));
        long then = Instant.now().plusSeconds(seconds).getEpochSecond();
        provider.handOut(claims -> {
            Map<String, Object> apart = new HashMap<>(claims);
            apart.put("iat", Math.min(then, Instant.now().getEpochSecond()) - 60);
            apart.put(claim, then);
            return provider.signed(apart);
        });

        assertThat(signIn("").statusCode() < 400).isEqualTo(in);
        assertThat(caller().isMember()).isEqualTo(in);
    }
}
