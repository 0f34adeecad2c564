package org.consilium.registration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The caller's own page, and the same for programs: identity and roles, and nothing about anybody else. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class MePagesTest {
    private static final String SESSION = "consilium-session";

    @Inject
    Guests guests;

    @ParameterizedTest
    @EnumSource
    void tellsASignedOutReaderHowToGetIn(UiLanguage language) {
        given().get("/" + language.code() + "/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("ETag", nullValue())
                .body("html.@lang", equalTo(language.tag()))
                .body(containsString(Texts.of(language).say("me.way.link.text")))
                .body(stringContainsInOrder("action=\"/enter/link\"", "name=\"link\"", "</form>"))
                .body(not(containsString("/sign-out")));
    }

    @Test
    void showsAnExchangeForParticipantsToThoseWhoTakePartAndToNobodyElse() {
        guests.exchange("mine-closed-2020", false);
        guests.exchange("mine-other-2020", false);
        Member moderator = guests.of("mine-closed-2020", MemberRole.MODERATOR, "王芳", UiLanguage.ZH);

        given().cookie(SESSION, guests.enter(moderator))
                .get("/zh/me")
                .then()
                .statusCode(200)
                .body(containsString("王芳"))
                .body(containsString("href=\"/zh/exchanges/mine-closed-2020\""))
                .body(containsString("href=\"/zh/exchanges/mine-closed-2020/participants\""))
                .body(containsString("15:00"), containsString("10:00"), containsString("（上海\u00a0UTC+8）"))
                .body(not(containsString("\u00a0UTC<")))
                .body(not(containsString("mine-other-2020")))
                .body(not(containsString("/admin/")));
    }

    @Test
    void leadsADoctorToNoListOfParticipants() {
        guests.exchange("mine-doctor-2020", true);
        Member doctor = guests.of("mine-doctor-2020", MemberRole.DOCTOR, "Іван", UiLanguage.UK);

        given().cookie(SESSION, guests.enter(doctor))
                .get("/uk/me")
                .then()
                .body(containsString("mine-doctor-2020"))
                .body(not(containsString("/participants")));
    }

    @Test
    void leadsAnOrganiserToTheConsoleAndEverybodyToTheirOwnData() {
        guests.exchange("mine-files-2020", true);
        String organiser = guests.enter(guests.of("mine-files-2020", MemberRole.ORGANISER, "李娜", UiLanguage.ZH));
        String doctor = guests.enter(guests.of("mine-files-2020", MemberRole.DOCTOR, "Іван", UiLanguage.ZH));

        given().cookie(SESSION, organiser)
                .get("/zh/me")
                .then()
                .body(containsString("href=\"/zh/console\""))
                .body(not(stringContainsInOrder("/zh/console", "/zh/console")))
                .body(containsString("href=\"/api/me/data\""))
                .body(containsString("href=\"/zh/me/erase\""));
        given().cookie(SESSION, organiser).get("/zh/console").then().statusCode(200);
        given().cookie(SESSION, doctor)
                .get("/zh/me")
                .then()
                .body(not(containsString("/console")))
                .body(containsString("href=\"/api/me/data\""));
    }

    @Test
    void leadsAnAdministratorToWhatAnAdministratorSees() {
        given().cookie(SESSION, guests.enter(guests.administrator("Ada")))
                .get("/en/me")
                .then()
                .body(containsString("(UTC)"))
                .body(containsString("href=\"/en/admin/members\""))
                .body(containsString("href=\"/en/admin/exchanges\""))
                .body(containsString("href=\"/en/admin/audit\""))
                .body(containsString("administrator"));
    }

    @Test
    void listsEveryExchangeForAnAdministratorAndForNobodyElse() {
        guests.exchange("mine-listed-2020", true);
        guests.exchange("mine-listed-closed-2020", false);
        String administrator = guests.enter(guests.administrator("Ada"));
        String organiser = guests.enter(guests.of("mine-listed-2020", MemberRole.ORGANISER, "李娜", UiLanguage.ZH));

        String list = pages(administrator);

        assertThat(list)
                .contains("href=\"/en/exchanges/mine-listed-2020\"")
                .contains("href=\"/en/exchanges/mine-listed-2020/participants\"")
                .contains("href=\"/en/exchanges/mine-listed-closed-2020/participants\"")
                .doesNotContain("href=\"/en/exchanges/mine-listed-closed-2020\"");
        given().cookie(SESSION, organiser).get("/en/admin/exchanges").then().statusCode(403);
        given().get("/en/admin/exchanges").then().statusCode(401);
        given().cookie(SESSION, administrator)
                .get("/en/admin/exchanges?page=1000")
                .then()
                .statusCode(404);
    }

    /** All pages of the list, one after another. */
    private static String pages(String session) {
        StringBuilder all = new StringBuilder();
        for (int page = 1; ; page++) {
            Response one = given().cookie(SESSION, session).get("/en/admin/exchanges?page=" + page);
            if (one.statusCode() == 404) {
                return all.toString();
            }
            all.append(one.then().statusCode(200).extract().asString());
        }
    }

    @Test
    void writesNothingIntoANameButText() {
        guests.exchange("mine-named-2020", true);
        Member odd = guests.of("mine-named-2020", MemberRole.DOCTOR, "<script>alert(1)</script>", UiLanguage.EN);

        given().cookie(SESSION, guests.enter(odd)).get("/en/me").then().body(not(containsString("<script>alert")));
    }

    @Test
    void rendersNothingOfAMemberIntoAPageForEverybody() {
        String session = guests.enter(guests.administrator("Grace"));

        given().cookie(SESSION, session)
                .get("/en/exchanges")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/en/me\""))
                .body(not(containsString("Grace")));
    }

    @Test
    void tellsAProgramWhoAsksAndWhatThatAllows() {
        Member interpreter = guests.of("mine-json-2020", MemberRole.INTERPRETER, "Ольга", UiLanguage.RU);

        given().cookie(SESSION, guests.enter(interpreter))
                .get("/api/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("kind", equalTo("member"))
                .body("name", equalTo("Ольга"))
                .body("language", equalTo("ru"))
                .body("expires_at", notNullValue())
                .body("grants.role", contains("interpreter"))
                .body("grants.exchange", contains("mine-json-2020"))
                .body("rights.installation", equalTo(java.util.List.of()))
                .body("rights.exchanges.'mine-json-2020'", hasItems("exchange.read", "booth.write"))
                .body("rights.exchanges.'mine-json-2020'", not(hasItem("participant.read")));
        given().cookie(SESSION, guests.enter(guests.administrator("Alan")))
                .get("/api/me")
                .then()
                .body("rights.installation", hasItems("audit.read", "member.erase"))
                .body("rights.every_exchange", contains("participant.read", "participant.invite"));
    }

    @Test
    void tellsAProgramThatItKnowsNobody() {
        given().cookie(SESSION, "x")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("nobody"))
                .body("name", nullValue())
                .body("grants", equalTo(java.util.List.of()))
                .body("rights.installation", equalTo(java.util.List.of()));
    }
}
