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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.PersonalDataService;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of booths as coordinators make it, with the times of all sides, and what nobody else can. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class BoothPlanPagesTest {
    @Inject
    BoothScene scene;

    @Inject
    SignedIn people;

    @Inject
    PersonalDataService data;

    @Test
    void everyPageIsThereInEveryLanguage() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        long lin = scene.interpreter(slug, "Lin Na").id();
        scene.add(organiser, slug, 0, "15:00", "15:45", lin, "").then().statusCode(303);
        long shift = scene.booths(organiser, slug).jsonPath().getLong("booths[0].shifts[0].number");

        for (String lang : List.of("zh", "ru", "uk", "kk", "en")) {
            for (String rest : List.of("", "/uk/shifts/" + shift, "/uk/fill?who=" + lin, "/uk/feeds")) {
                scene.as(organiser)
                        .get(page(lang, slug, rest))
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", containsString("no-store"))
                        .body(containsString("Lin Na".substring(0, rest.endsWith("feeds") ? 0 : 6)));
            }
        }
    }

    @Test
    void whoWritesReadsThePlanAndWhoCoordinatesChangesIt() {
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
            strings = {"/uk/shifts", "/uk/shifts/1", "/uk/shifts/1/removal", "/uk/shifts/1/return", "/uk/fill", ""})
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
    void aShiftStandsOnTheClocksOfAllSidesAndComesBackAfterItWasRemoved() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        long lin = scene.interpreter(slug, "Lin Na").id();

        scene.add(organiser, slug, scene.version(organiser, slug), "15:00", "15:25", lin, "")
                .then()
                .statusCode(303)
                .header("Location", containsString("done=added"));
        String plan = scene.plan(organiser, slug);
        assertThat(plan).contains("15:00–15:25", "10:00–10:25", "Shanghai\u00a0UTC+8", "Kyiv\u00a0UTC+3", "Lin Na");

        long shift = scene.booths(organiser, slug).jsonPath().getLong("booths[0].shifts[0].number");
        String after = form(scene.as(organiser), "version", scene.version(organiser, slug), "clock", "binzhou")
                .post(page("en", slug, "/uk/shifts/" + shift + "/removal"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String gone = scene.as(organiser).get(after).asString();
        assertThat(gone)
                .contains("The shift has been removed", "Lin Na, 15:00–15:25", "/uk/shifts/" + shift + "/return");
        assertThat(shifts(organiser, slug)).isEmpty();

        form(scene.as(organiser), "version", scene.version(organiser, slug), "clock", "binzhou")
                .post(page("en", slug, "/uk/shifts/" + shift + "/return"))
                .then()
                .statusCode(303);
        assertThat(shifts(organiser, slug)).containsExactly("2020-04-16T07:00:00Z");
    }

    private List<String> shifts(Member member, String slug) {
        return scene.as(member)
                .get("/api/exchanges/" + slug + "/booths/uk/shifts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("shifts.from", String.class);
    }

    @Test
    void whoIsOnTheRotaIsSaidAsAPersonOfTheRoom() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        Member lin = scene.interpreter(slug, "Lin Na");
        scene.add(organiser, slug, 0, "15:00", "15:25", lin.id(), "").then().statusCode(303);
        scene.add(organiser, slug, 1, "15:25", "15:50", "", "Dana  Ахметова ")
                .then()
                .statusCode(303);

        JsonPath shifts = scene.as(lin)
                .get("/api/exchanges/" + slug + "/booths/uk/shifts")
                .jsonPath();

        assertThat(shifts.getLong("shifts[0].member.id")).isEqualTo(lin.id());
        assertThat(shifts.getString("shifts[0].member.name")).isEqualTo("Lin Na");
        assertThat(shifts.getString("shifts[0].to")).isEqualTo("2020-04-16T07:25:00Z");
        assertThat(shifts.getMap("shifts[1]"))
                .containsOnlyKeys("name", "from", "to")
                .containsEntry("name", "Dana Ахметова");
        scene.as(lin)
                .get("/api/exchanges/" + slug + "/booths/de/shifts")
                .then()
                .statusCode(404)
                .body("code", equalTo("booth.unknown"));
    }

    @Test
    void ofTwoCoordinatorsTheSecondIsToldAndKeepsWhatWasTyped() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        Member moderator = scene.member(slug, MemberRole.MODERATOR);
        int seen = scene.version(moderator, slug);

        scene.add(organiser, slug, seen, "15:00", "15:25", "", "Lin Na").then().statusCode(303);
        Response second = scene.add(moderator, slug, seen, "15:25", "15:50", "", "Dana Ахметова");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString())
                .contains(
                        "Somebody else has changed this rota", "value=\"Dana Ахметова\"", "2020-04-16T15:25", "Lin Na");
        assertThat(shifts(organiser, slug)).containsExactly("2020-04-16T07:00:00Z");
        scene.add(moderator, slug, scene.version(moderator, slug), "15:25", "15:50", "", "Dana Ахметова")
                .then()
                .statusCode(303);
        assertThat(shifts(organiser, slug)).hasSize(2);
    }

    @Test
    void aFormThatIsSentTwiceAddsOneShift() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);

        scene.add(organiser, slug, 0, "15:00", "15:25", "", "Lin Na").then().statusCode(303);
        scene.add(organiser, slug, 0, "15:00", "15:25", "", "Lin Na").then().statusCode(303);

        assertThat(shifts(organiser, slug)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "15:25, 15:00, '', Lin, ends after it begins",
        "15:00, 15:00, '', Lin, ends after it begins",
        "25:00, 26:00, '', Lin, Give both times",
        "15:00, 15:25, '', '', Choose an interpreter",
        "15:00, 15:25, 1, Lin, not both",
        "15:00, 15:25, 999999999, '', no interpreter in this exchange",
        "15:00, 15:25, x, '', no interpreter in this exchange",
        "15:00, 15:25, '', '\u202Egnp', direction marks",
        "15:00, 15:25, '', '123', direction marks",
    })
    void whatCannotBeAShiftIsRefusedWithAWayOnAndStaysInItsForm(
            String from, String to, String who, String name, String reason) {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);

        Response refused = scene.add(organiser, slug, 0, from, to, who, name);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains(reason, "value=\"2020-04-16T" + from + "\"");
        assertThat(shifts(organiser, slug)).isEmpty();
    }

    @Test
    void markupInANameIsText() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);

        scene.add(organiser, slug, 0, "15:00", "15:25", "", "<script>alert(1)</script>\"'")
                .then()
                .statusCode(303);

        assertThat(scene.plan(organiser, slug))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void fillingShowsWhatItReplacesBeforeItDoes() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        long lin = scene.interpreter(slug, "Lin Na").id();
        long olena = scene.interpreter(slug, "Olena Shevchuk").id();
        scene.add(organiser, slug, 0, "15:00", "15:40", "", "Dana").then().statusCode(303);

        String proposal = scene.as(organiser)
                .get(page("en", slug, "/uk/fill?minutes=25&who=" + lin + "&who=" + olena))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(proposal).contains("This replaces the 1 shift that there is: Dana.", "16:05–16:25", "11:05–11:25");
        assertThat(shifts(organiser, slug)).hasSize(1);

        form(scene.as(organiser), "version", 1, "clock", "binzhou", "minutes", 25)
                .formParam("who", lin, olena)
                .post(page("en", slug, "/uk/fill"))
                .then()
                .statusCode(303);
        JsonPath booth = scene.booths(organiser, slug).jsonPath();
        assertThat(booth.getList("booths[0].shifts.name"))
                .containsExactly("Lin Na", "Olena Shevchuk", "Lin Na", "Olena Shevchuk");
        assertThat(booth.getList("booths[0].warnings")).isEmpty();
        scene.as(organiser).get(page("en", slug, "/uk/fill")).then().statusCode(422);
        scene.as(organiser)
                .get(page("en", slug, "/uk/fill?minutes=0&who=" + lin))
                .then()
                .statusCode(422);
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
    void shiftsAreGivenOutAndKeepNoNameOfWhoWasErased() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        Member lin = scene.interpreter(slug, "Lin Na");
        scene.add(organiser, slug, 0, "15:00", "15:25", lin.id(), "").then().statusCode(303);

        JsonPath own = scene.as(lin).get("/api/me/data").jsonPath();
        assertThat(own.getMap("more.shifts[0]"))
                .containsEntry("exchange", slug)
                .containsEntry("booth", "uk")
                .containsEntry("from", "2020-04-16T07:00:00Z");

        data.erase(Caller.installation(""), lin.id());
        assertThat(scene.plan(organiser, slug))
                .contains("erased person", "Not an interpreter here")
                .doesNotContain("Lin Na");
        assertThat(shifts(organiser, slug)).hasSize(1);
    }

    @Test
    void hostileAddressesAreUnknownAndChangeNothing() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        List<Object> statuses = new ArrayList<>();
        for (String booth : Arrays.asList("xx", "%3Cscript%3E", "uk%00", "..%2F", "u".repeat(200))) {
            statuses.add(form(
                            scene.as(organiser),
                            "version",
                            0,
                            "from",
                            "2020-04-16T15:00",
                            "to",
                            "2020-04-16T15:20",
                            "name",
                            "Dana")
                    .urlEncodingEnabled(false)
                    .post(page("en", slug, "/" + booth + "/shifts"))
                    .statusCode());
        }

        assertThat(statuses).allSatisfy(status -> assertThat((int) status).isBetween(400, 404));
        form(scene.as(organiser), "version", "-1e9")
                .post(page("en", slug, "/uk/shifts/1/removal"))
                .then()
                .statusCode(400);
    }
}
