package org.consilium.interpreting.web;

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
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.PersonalDataService;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shifts of a rota: added, moved, removed, restored; refused values stay in their form. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ShiftPagesTest {
    @Inject
    BoothScene scene;

    @Inject
    PersonalDataService data;

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
        assertThat(scene.shifts(organiser, slug)).isEmpty();

        form(scene.as(organiser), "version", scene.version(organiser, slug), "clock", "binzhou")
                .post(page("en", slug, "/uk/shifts/" + shift + "/return"))
                .then()
                .statusCode(303);
        assertThat(scene.shifts(organiser, slug)).containsExactly("2020-04-16T07:00:00Z");
    }

    @Test
    void peopleOnTheRotaAreShownAsInTheRoom() {
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
    void ofTwoCoordinatorsTheSecondIsRefusedAndKeepsTheTypedText() {
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
        assertThat(scene.shifts(organiser, slug)).containsExactly("2020-04-16T07:00:00Z");
        scene.add(moderator, slug, scene.version(moderator, slug), "15:25", "15:50", "", "Dana Ахметова")
                .then()
                .statusCode(303);
        assertThat(scene.shifts(organiser, slug)).hasSize(2);
    }

    @Test
    void aFormThatIsSentTwiceAddsOneShift() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);

        scene.add(organiser, slug, 0, "15:00", "15:25", "", "Lin Na").then().statusCode(303);
        scene.add(organiser, slug, 0, "15:00", "15:25", "", "Lin Na").then().statusCode(303);

        assertThat(scene.shifts(organiser, slug)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "15:25, 15:00, '', Lin, ends after it begins",
        "15:00, 15:00, '', Lin, ends after it begins",
        "25:00, 26:00, '', Lin, Give both times",
        "15:00, 15:25, '', '', Choose an interpreter",
        "15:00, 15:25, 1, Lin, not both",
        "15:00, 15:25, 999999999, '', not an interpreter in this exchange",
        "15:00, 15:25, x, '', not an interpreter in this exchange",
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
        assertThat(scene.shifts(organiser, slug)).isEmpty();
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
    void shiftsAreExportedAndKeepNoNameOfAnErasedPerson() {
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
                .contains("participant (data erased)", "Not an interpreter here")
                .doesNotContain("Lin Na");
        assertThat(scene.shifts(organiser, slug)).hasSize(1);
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
        assertThat(scene.shifts(organiser, slug)).isEmpty();
    }
}
