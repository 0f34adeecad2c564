package org.consilium.registration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.consilium.access.LinkState;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.Secret;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entry by a personal link, over HTTP as browsers and mail scanners request it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class EnterPagesTest {
    private static final String SLUG = "entered-2020";
    private static final String ENTRY = "consilium-entry";
    private static final String SESSION = "consilium-session";
    private static final int SCANS = 20;

    @Inject
    Guests guests;

    private Member doctor;

    @BeforeEach
    void invite() {
        guests.exchange(SLUG, true);
        doctor = guests.of(SLUG, MemberRole.DOCTOR, "Олена Шевченко", UiLanguage.UK);
    }

    @Test
    void keepsItsCookiesFromScriptsAndFromOtherSites() {
        Response opened = browser().get("/enter/" + guests.link(doctor));
        assertThat(opened.getHeader("Set-Cookie"))
                .startsWith(ENTRY + "=")
                .contains("Path=/enter", "HTTPOnly", "SameSite=Lax", "Max-Age=600")
                .doesNotContain("Secure");

        Response entered = browser().cookie(ENTRY, opened.getCookie(ENTRY)).post("/enter");
        assertThat(entered.getHeaders().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(SESSION + "=")
                        .contains("Path=/;", "HTTPOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void openingTheLinkConsumesNoEntry(String method) {
        String token = guests.link(doctor, Duration.ofDays(1), 1);

        for (int scan = 0; scan < SCANS; scan++) {
            browser().request(method, "/enter/" + token).then().statusCode(303);
            browser().cookie(ENTRY, token).request(method, "/enter").then().statusCode(200);
        }

        post(token).then().statusCode(303).header("Location", "/uk/exchanges/" + SLUG);
        post(token).then().statusCode(410);
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEveryBadLinkWhatHappenedInEveryLanguage(UiLanguage language) {
        for (LinkState state : EnumSet.complementOf(EnumSet.of(LinkState.VALID))) {
            String token = bad(state);
            int status = Set.of(LinkState.UNKNOWN, LinkState.MANGLED).contains(state) ? 404 : 410;
            String key = "enter." + state.name().toLowerCase(Locale.ROOT);
            for (String method : Set.of("GET", "POST")) {
                nowhereKept(browser()
                                .cookie(ENTRY, token)
                                .cookie("language", language.code())
                                .request(method, "/enter")
                                .then())
                        .statusCode(status)
                        .body("html.@lang", equalTo(language.tag()))
                        .body(containsString(Texts.of(language).say(key + ".title")))
                        .body(containsString(Texts.of(language).say(key + ".text")))
                        .body(not(containsString(token)))
                        .header("Set-Cookie", nullValue());
            }
        }
    }

    @Test
    void namesTheOrganisersToAskForANewLink() {
        browser()
                .cookie(ENTRY, bad(LinkState.EXPIRED))
                .get("/enter")
                .then()
                .body(containsString("Народний уряд міста Біньчжоу"))
                .body(not(containsString("example.org")));
    }

    @ParameterizedTest
    @CsvSource({"kk,kk", ",uk"})
    void speaksTheReadersChoiceBeforeTheLanguageOfTheInvited(String chosen, String spoken) {
        RequestSpecification browser = browser().header("Accept-Language", "zh").cookie(ENTRY, guests.link(doctor));
        (chosen == null ? browser : browser.cookie("language", chosen))
                .get("/enter")
                .then()
                .body("html.@lang", equalTo(spoken));
    }

    @Test
    void speaksTheBrowsersLanguageToWhomItDoesNotKnow() {
        browser()
                .header("Accept-Language", "kk")
                .get("/enter")
                .then()
                .statusCode(200)
                .body("html.@lang", equalTo("kk"))
                .body(containsString(Texts.of(UiLanguage.KK).say("enter.no_cookie.text")));
        browser().post("/enter").then().statusCode(303).header("Location", "/enter");
    }

    @Test
    void namesTheSignedInMemberAndReplacesThatSession() {
        Member interpreter = guests.of(SLUG, MemberRole.INTERPRETER, "张伟", UiLanguage.ZH);
        String before = guests.enter(interpreter);
        String token = guests.link(doctor);

        browser()
                .cookie(ENTRY, token)
                .cookie(SESSION, before)
                .get("/enter")
                .then()
                .statusCode(200)
                .body(containsString("张伟"))
                .body(containsString("Олена Шевченко"));
        browser()
                .cookie(ENTRY, token)
                .cookie(SESSION, before)
                .post("/enter")
                .then()
                .statusCode(303);

        browser().cookie(SESSION, before).get("/api/me").then().body("kind", equalTo("nobody"));
    }

    @Test
    void usesNothingUpWhereOneIsAlreadyIn() {
        String token = guests.link(doctor, Duration.ofDays(1), 1);
        String session = post(token).getCookie(SESSION);

        browser()
                .cookie(ENTRY, token)
                .cookie(SESSION, session)
                .get("/enter")
                .then()
                .statusCode(200)
                .body(containsString(Texts.of(UiLanguage.UK).say("enter.already")));
        browser()
                .cookie(ENTRY, token)
                .cookie(SESSION, session)
                .post("/enter")
                .then()
                .statusCode(303)
                .header("Location", "/uk/exchanges/" + SLUG);
    }

    @Test
    void endsWhatWasEnteredByALinkThatIsRevoked() {
        String session = guests.enter(doctor);
        browser().cookie(SESSION, session).get("/api/me").then().body("kind", equalTo("member"));

        guests.revokeLinks(doctor);

        browser().cookie(SESSION, session).get("/api/me").then().body("kind", equalTo("nobody"));
    }

    @Test
    void answersAWishForALetterAlwaysTheSame() {
        for (String token : Set.of(bad(LinkState.EXPIRED), bad(LinkState.UNKNOWN), bad(LinkState.REVOKED), "x")) {
            browser()
                    .cookie(ENTRY, token)
                    .cookie("language", "ru")
                    .post("/enter/letter")
                    .then()
                    .statusCode(303)
                    .header("Location", "/enter?letter=ru");
        }
        browser().get("/enter?letter=ru").then().statusCode(200).body("html.@lang", equalTo("ru"));
    }

    @Test
    void signsOut() {
        String session = guests.enter(doctor);

        browser()
                .cookie(SESSION, session)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Location", "/uk/me")
                .cookie(SESSION, "");

        browser().cookie(SESSION, session).get("/api/me").then().body("kind", equalTo("nobody"));
        browser().post("/sign-out").then().statusCode(303);
        browser().get("/sign-out").then().statusCode(405);
    }

    private String bad(LinkState state) {
        return switch (state) {
            case EXPIRED -> guests.link(doctor, Duration.ZERO, 1);
            case USED_UP -> {
                String token = guests.link(doctor, Duration.ofDays(1), 1);
                post(token).then().statusCode(303);
                yield token;
            }
            case REVOKED -> {
                Member other = guests.of(SLUG, MemberRole.SPEAKER, "Петро", UiLanguage.UK);
                String token = guests.link(other);
                guests.revokeLinks(other);
                yield token;
            }
            case UNKNOWN -> Secret.random().text();
            case MANGLED -> guests.link(doctor).substring(1);
            case VALID -> throw new IllegalArgumentException();
        };
    }

    private Response post(String token) {
        return browser().cookie(ENTRY, token).post("/enter");
    }

    private static ValidatableResponse nowhereKept(ValidatableResponse answer) {
        return answer.header("Cache-Control", "no-store")
                // The form of this page must be sent with an Origin, which old browsers need to be recognised.
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}
