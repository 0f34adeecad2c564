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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.LinkState;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.Secret;
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

/** The way in by a personal link, over HTTP as browsers and scanners of mail go it. */
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
    void leadsFromTheLinkByOneClickToTheAgendaInOnesOwnLanguage() {
        String token = guests.link(doctor);

        Response opened = browser().get("/enter/" + token);
        opened.then().statusCode(303).header("Location", "/enter");
        Response asked = browser().cookie(ENTRY, opened.getCookie(ENTRY)).get("/enter");
        asked.then()
                .statusCode(200)
                .body("html.@lang", equalTo("uk"))
                .body(containsString("Олена Шевченко"))
                .body(containsString("Біньчжоу — Кривий Ріг"))
                .body(containsString("лікар"))
                .body(containsString("15:00"), containsString("Шанхай"))
                .body(containsString("10:00"), containsString("Київ"));
        Response entered = browser().cookie(ENTRY, opened.getCookie(ENTRY)).post("/enter");
        entered.then().statusCode(303).header("Location", "/uk/exchanges/" + SLUG);
        assertThat(entered.getCookie(ENTRY)).isEmpty();

        browser()
                .cookie(SESSION, entered.getCookie(SESSION))
                .get("/uk/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(containsString("Олена Шевченко"))
                .body(containsString("href=\"/uk/exchanges/" + SLUG + "\""));
    }

    @Test
    void leadsIntoTheRoomWhileItIsOpen() {
        guests.exchange("entered-open-2020", true);
        Member moderator = guests.of("entered-open-2020", MemberRole.MODERATOR, "王芳", UiLanguage.ZH);
        Member guest = guests.of("entered-open-2020", MemberRole.DOCTOR, "Олена", UiLanguage.UK);
        String session = guests.enter(moderator);

        for (String mode : List.of("open", "closed")) {
            browser()
                    .cookie(SESSION, session)
                    .contentType("application/json")
                    .body("{\"id\": \"%s\", \"type\": \"set_door\", \"mode\": \"%s\"}"
                            .formatted(UUID.randomUUID(), mode))
                    .post("/api/exchanges/entered-open-2020/room/commands")
                    .then()
                    .statusCode(200);

            post(guests.link(guest))
                    .then()
                    .header("Location", "/uk/exchanges/entered-open-2020" + (mode.equals("open") ? "/room" : ""));
        }
    }

    @Test
    void showsTheButtonBeforeTheDetails() {
        String page = browser().cookie(ENTRY, guests.link(doctor)).get("/enter").asString();

        assertThat(page).containsSubsequence("<h1>", "<button", "<dl class=\"facts\">");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,zh", "'uk,en;q=0.5',uk", "de,en"})
    void readsTheBrowserOfAnAdministratorForTheLanguage(String accepted, String language) {
        String token = guests.link(guests.administrator("Ada"));

        browser()
                .cookie(ENTRY, token)
                .header("Accept-Language", accepted)
                .post("/enter")
                .then()
                .header("Location", "/" + language + "/me");
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
    void isNotUsedUpByWhoeverOnlyLooks(String method) {
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
    void tellsWhoIsSignedInHereAndPutsTheNewOneInThatPlace() {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s.",
                "%s)",
                "%s%3E",
                "%s,",
                "%s%22",
                "%s%E3%80%82",
                "%s%C2%BB",
                "**%s**",
                "__%s__",
                "%s%0D%0A",
                "%20%s%20",
                "%s/",
                "%s%20and%20some%20words",
                "click%20%s",
                "%s)%E3%80%82",
                "%s?from=letter"
            })
    void forgivesWhatAMailProgramPutsAroundTheSecret(String address) {
        String token = guests.link(doctor);

        Response opened = browser().urlEncodingEnabled(false).get("/enter/" + address.replace("%s", token));

        assertThat(opened.getCookie(ENTRY)).isEqualTo(token);
    }

    @Test
    void findsTheLinkInWhatIsPastedFromTheLetter() {
        String token = guests.link(doctor);
        String letter = "Шановна колего!\r\n> http://consilium.example/enter/" + token.substring(0, 21) + "=\r\n> "
                + token.substring(21) + ").\r\nДо зустрічі";

        browser()
                .cookie(ENTRY, bad(LinkState.MANGLED))
                .get("/enter")
                .then()
                .statusCode(404)
                .body(containsString("action=\"/enter/link\""));
        Response pasted = paste(letter);
        pasted.then().statusCode(303).header("Location", "/enter").header("Referrer-Policy", "no-referrer");
        assertThat(pasted.getCookie(ENTRY)).isEqualTo(token);
        browser()
                .cookie(ENTRY, paste(letter.replace(token.substring(21), "")).getCookie(ENTRY))
                .get("/enter")
                .then()
                .statusCode(404);
    }

    private static Response paste(String text) {
        return browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("link", text)
                .post("/enter/link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "a/b/c", "..%2f", "%F0%9F%98%80", "a;b=c", "a%0d%0aSet-Cookie:x=y"})
    void takesAnythingElseForADamagedLink(String token) {
        Response opened = browser().urlEncodingEnabled(false).get("/enter/" + token);
        opened.then().statusCode(303);
        assertThat(opened.getHeaders().getValues("Set-Cookie")).hasSize(1);

        browser().cookie(ENTRY, opened.getCookie(ENTRY)).get("/enter").then().statusCode(404);
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
                // The form of this page must be sent with an Origin, by which older browsers are known to be here.
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}
