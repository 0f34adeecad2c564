package org.consilium.interpreting.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.web.BoothScene.form;
import static org.consilium.interpreting.web.BoothScene.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The booth plan as coordinators make it, with the times of all sides, and what only they can do. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class BoothPlanPagesTest {
    @Inject
    BoothScene scene;

    @Inject
    SignedIn people;

    @Test
    void everyPageIsThereInEveryLanguage() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        long lin = scene.interpreter(slug, "Lin Na").id();
        scene.add(organiser, slug, 0, "15:00", "15:45", lin, "").then().statusCode(303);
        long shift = scene.booths(organiser, slug).jsonPath().getLong("booths[0].shifts[0].number");

        for (String lang : List.of("zh", "ru", "uk", "kk", "en")) {
            Texts words = Texts.of(UiLanguage.of(lang).orElseThrow());
            Map.of(
                            "",
                            "Lin Na",
                            "/uk/shifts/" + shift,
                            "Lin Na",
                            "/uk/fill?who=" + lin,
                            "Lin Na",
                            "/uk/closing",
                            words.say("booths.close"),
                            "/uk/feeds",
                            words.say("feeds.title"))
                    .forEach((rest, said) -> scene.as(organiser)
                            .get(page(lang, slug, rest))
                            .then()
                            .statusCode(200)
                            .header("Cache-Control", containsString("no-store"))
                            .body(containsString(said)));
        }
    }

    @Test
    void writersReadThePlanAndCoordinatorsChangeIt() {
        String slug = scene.exchange(true);
        Member interpreter = scene.interpreter(slug, "Lin Na");

        assertThat(scene.plan(interpreter, slug)).contains("Ukrainian").doesNotContain("Add a shift");
        for (MemberRole role : List.of(MemberRole.ORGANISER, MemberRole.MODERATOR)) {
            assertThat(scene.plan(scene.member(slug, role), slug)).contains("Add a shift");
        }
        for (MemberRole role : List.of(MemberRole.DOCTOR, MemberRole.SPEAKER)) {
            Member stranger = scene.member(slug, role);
            scene.as(stranger).get(page("en", slug, "")).then().statusCode(403);
            scene.booths(stranger, slug).then().statusCode(403).body("code", equalTo("access.denied"));
        }
        given().get(page("en", slug, "")).then().statusCode(401);
        scene.add(interpreter, slug, 0, "15:00", "15:25", interpreter.id(), "")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uk/shifts",
                "/uk/shifts/1",
                "/uk/shifts/1/removal",
                "/uk/shifts/1/return",
                "/uk/fill",
                "/uk/fill/undo",
                "/uk/closing",
                "/uk/feeds",
                "/uk/feeds/1/revoke",
                ""
            })
    void anOrganiserOfAnotherExchangeChangesNothing(String action) {
        String open = scene.exchange(true);
        String closed = scene.exchange(false);
        Member elsewhere = people.member("elsewhere", Grant.of(MemberRole.ORGANISER, "elsewhere"));

        Object[] fields = {
            "version", 0, "from", "2020-04-16T15:00", "to", "2020-04-16T15:20", "name", "Dana", "who", "1"
        };
        form(scene.as(elsewhere), fields)
                .formParam("minutes", 25)
                .formParam("language", "kk")
                .post(page("en", open, action))
                .then()
                .statusCode(403);
        form(scene.as(elsewhere), fields)
                .formParam("minutes", 25)
                .formParam("language", "kk")
                .post(page("en", closed, action))
                .then()
                .statusCode(404);
    }

    @Test
    void thePlanSaysWhatIsNotRight() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        long lin = scene.interpreter(slug, "Lin Na").id();
        scene.add(organiser, slug, 0, "15:00", "15:40", lin, "").then().statusCode(303);

        JsonPath plan = scene.booths(organiser, slug).jsonPath();

        assertThat(plan.getList("booths.language")).containsExactly("uk", "ru", "en", "zh");
        assertThat(plan.getInt("booths[0].minutes")).isEqualTo(85);
        assertThat(plan.getList("booths[0].warnings.code")).containsExactly("too_few", "too_long", "uncovered");
        assertThat(plan.getString("booths[0].warnings[2].from")).isEqualTo("2020-04-16T07:40:00Z");
        assertThat(plan.getList("booths[1].warnings.code")).containsExactly("nobody");
        assertThat(scene.plan(organiser, slug)).contains("Too few interpreters", "15:40–16:25 (Shanghai\u00a0UTC+8)");
    }

    @Test
    void somebodyWithTheSameAddressInAnotherExchangeIsDoubleBookedThere() {
        String here = scene.exchange(true);
        String there = scene.exchange(false);
        String address = "LIN." + UUID.randomUUID() + "@interpreters.example";
        Member lin = people.member(here, "Lin Na", address, Grant.of(MemberRole.INTERPRETER, here));
        Member linThere =
                people.member(there, "Lin", address.toLowerCase(Locale.ROOT), Grant.of(MemberRole.INTERPRETER, there));
        Member organiser = scene.member(here, MemberRole.ORGANISER);
        scene.add(scene.member(there, MemberRole.ORGANISER), there, 0, "15:10", "15:30", linThere.id(), "")
                .then()
                .statusCode(303);

        scene.add(organiser, here, 0, "15:00", "15:25", lin.id(), "").then().statusCode(303);

        assertThat(scene.plan(organiser, here))
                .contains("Lin Na, 15:10–15:25 (Shanghai\u00a0UTC+8): has a shift in another exchange")
                .doesNotContain(there);
    }

    @Test
    void aCoordinatorOpensABoothThatTheAgendaDoesNotPromise() {
        String slug = scene.exchange(true);
        Member moderator = scene.member(slug, MemberRole.MODERATOR);

        String refused = form(scene.as(moderator), "language", "not a tag")
                .post(page("en", slug, ""))
                .asString();
        assertThat(refused).contains("This language is not known", "name=\"language\" aria-invalid=\"true\"");

        form(scene.as(moderator), "language", "kk")
                .post(page("en", slug, ""))
                .then()
                .statusCode(303);
        assertThat(scene.booths(moderator, slug).jsonPath().getList("booths.language"))
                .contains("kk");
        form(scene.as(moderator), "language", "xx")
                .post(page("en", slug, ""))
                .then()
                .statusCode(422);

        form(scene.as(moderator), "a", "b")
                .post(page("en", slug, "/kk/closing"))
                .then()
                .statusCode(303);
        assertThat(scene.booths(moderator, slug).jsonPath().getList("booths.language"))
                .doesNotContain("kk");
    }

    @Test
    void aCoordinatorClosesAndOpensWhatTheAgendaPromises() {
        String slug = scene.exchange(true);
        Member moderator = scene.member(slug, MemberRole.MODERATOR);
        Member interpreter = scene.interpreter(slug, "Lin Na");
        assertThat(scene.plan(moderator, slug)).contains("/uk/closing");
        assertThat(scene.plan(interpreter, slug)).doesNotContain("/uk/closing");
        scene.as(interpreter).get(page("en", slug, "/uk/closing")).then().statusCode(403);
        assertThat(scene.as(moderator).get(page("en", slug, "/uk/closing")).asString())
                .contains("Close the booth (Ukrainian)?");

        String after = form(scene.as(moderator), "a", "b")
                .post(page("en", slug, "/uk/closing"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(scene.as(moderator).get(after.replaceAll("#.*", "")).asString())
                .contains("The booth is closed · Ukrainian", "Open this booth: Ukrainian")
                .doesNotContain("/uk/closing");
        assertThat(scene.plan(interpreter, slug))
                .contains("This booth is closed")
                .doesNotContain("Open this booth");
        form(scene.as(moderator), "language", "uk")
                .post(page("en", slug, ""))
                .then()
                .statusCode(303);
        assertThat(scene.plan(moderator, slug)).contains("/uk/closing").doesNotContain("This booth is closed");
    }

    @Test
    void isLinkedForThoseWhoMaySeeIt() {
        String slug = scene.exchange(false);
        String there = "/en/exchanges/" + slug;
        Member interpreter = scene.interpreter(slug, "Lin Na");
        Member doctor = scene.member(slug, MemberRole.DOCTOR);

        for (String path : List.of(there, there + "/room")) {
            assertThat(scene.as(interpreter).get(path).asString()).contains(there + "/booths\"");
            assertThat(scene.as(doctor).get(path).asString()).doesNotContain("/booths\"");
        }
        assertThat(scene.as(interpreter).get(there + "/booth/uk").asString()).contains(there + "/booths\"");
    }

    @Test
    void aRefusalStandsInItsBoothAndMarksItsField() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);

        String page = scene.add(organiser, slug, 0, "15:30", "15:00", "", "Dana")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page.indexOf("A shift ends after it begins"))
                .isGreaterThan(page.indexOf("id=\"booth-uk\""))
                .isLessThan(page.indexOf("id=\"booth-ru\""));
        assertThat(page).containsOnlyOnce("aria-invalid");
        assertThat(page)
                .contains(
                        "name=\"to\" type=\"datetime-local\" value=\"2020-04-16T15:00\" required aria-invalid=\"true\"");
    }
}
