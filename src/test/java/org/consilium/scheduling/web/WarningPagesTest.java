package org.consilium.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What waits to be settled in a working copy, and what its organisers do about it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class WarningPagesTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    /** A Saturday of a year whose holidays nobody has entered. */
    private static final String SATURDAY = "2037-03-07T09:00";

    private final String slug = "settle-" + UUID.randomUUID();

    @Inject
    SignedIn signedIn;

    @Inject
    DataSource database;

    private Member organiser;

    @BeforeEach
    void draft() throws IOException {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        byte[] file = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                .replace("starts: 2020-04-16T15:00", "starts: " + SATURDAY)
                .getBytes(StandardCharsets.UTF_8);
        by(organiser)
                .multiPart("file", slug + ".yaml", file, "application/yaml")
                .post("/uk/exchange-files")
                .then()
                .statusCode(303);
    }

    @Test
    void theConsoleListsWhatWaitsAndCountsIt() {
        assertThat(page()).contains(UK.say("WarningCode.weekend"), UK.say("WarningCode.outside_hours"));
        assertThat(by(organiser).get("/uk/console").asString()).contains(UK.say("settle.count", "count", 6));
        assertThat(codes()).contains("weekend", "outside_hours", "pending", "year_unknown");
    }

    @Test
    void aWarningCanBeKeptAndSettledAfterAll() {
        String id = id("outside_hours");

        assertThat(post("warnings/" + id + "/keep").header("Location")).endsWith("?done=kept#settle");
        assertThat(page()).contains("/warnings/" + id + "/reopen").doesNotContain("/warnings/" + id + "/keep");
        assertThat(by(organiser).get("/uk/console").asString()).contains(UK.say("settle.count", "count", 5));

        post("warnings/" + id + "/reopen");
        assertThat(page()).contains("/warnings/" + id + "/keep");
        by(organiser).put(api() + "/" + id + "/kept").then().statusCode(200);
        assertThat(page()).contains("/warnings/" + id + "/reopen");
        by(organiser).delete(api() + "/" + id + "/kept").then().statusCode(200);
    }

    @Test
    void oneButtonMovesTheExchangeToABetterStart() {
        String starts = warnings("weekend", "ways[0].starts");

        Response moved = by(organiser)
                .formParam("exchange", slug)
                .formParam("starts", starts)
                .post("/uk/console/" + slug + "/move");

        assertThat(moved.header("Location")).endsWith("?done=moved#settle");
        assertThat(by(organiser).get("/uk/console/" + slug + "/file").asString())
                .contains("starts: " + starts);
        assertThat(codes()).doesNotContain("weekend", "outside_hours", "day_off");
    }

    @Test
    void aStartThatACountryHasMovedSinceAsksWhatStays() throws SQLException {
        sql("UPDATE agreed_time SET epoch_second = epoch_second - 3600 WHERE slug = ?");
        assertThat(page()).contains(question("09:00", "08:00"));

        assertThat(agree("2037-03-07T08:00").header("Location")).endsWith("?done=agreed#settle");
        assertThat(by(organiser).get("/uk/console/" + slug + "/file").asString())
                .contains("starts: 2037-03-07T08:00");
        assertThat(page()).doesNotContain(UK.say("agreed.title"));

        sql("UPDATE agreed_time SET civil = '2037-03-07T09:00' WHERE slug = ?");
        assertThat(page()).contains(question("09:00", "08:00"));
        agree("2037-03-07T08:00");
        assertThat(page()).doesNotContain(UK.say("agreed.title"));
    }

    private static String question(String agreed, String now) {
        String city = new Formats(UiLanguage.UK).zoneCity("Asia/Shanghai");
        String day = new Formats(UiLanguage.UK).weekdayAndDate(LocalDate.of(2037, 3, 7));
        return UK.say("agreed.question", "day", day, "agreed", agreed, "place", city, "now", now);
    }

    private Response agree(String starts) {
        return by(organiser)
                .formParam("exchange", slug)
                .formParam("starts", starts)
                .formParam("agreed", "1")
                .post("/uk/console/" + slug + "/move");
    }

    /** As if the rules of the zone had been others when the start was agreed. */
    private void sql(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, slug);
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    @Test
    void aTimeThatIsMissingOnTheClockIsRefused() {
        assertThat(by(organiser)
                        .formParam("starts", "tomorrow")
                        .post("/uk/console/" + slug + "/move")
                        .statusCode())
                .isEqualTo(400);
        assertThat(by(organiser)
                        .formParam("exchange", "elsewhere")
                        .formParam("starts", "2037-03-09T15:00")
                        .post("/uk/console/" + slug + "/move")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theHoursOfASideCanBeSet() {
        hours("00:00", "00:00", "", "");
        assertThat(codes()).doesNotContain("outside_hours");

        String wrong = hours("20:00", "08:00", "", "").header("Location");
        assertThat(wrong).contains("?done=hours_wrong&side=").endsWith("#hours");
        assertThat(by(organiser).get(wrong.replaceAll("#.*", "")).asString())
                .contains("aria-invalid=\"true\"", "value=\"20:00\"", "value=\"08:00\"");
        by(organiser)
                .formParam("side", "krivoy-rog")
                .formParam("usual", "1")
                .post("/uk/console/" + slug + "/hours")
                .then()
                .statusCode(303);
        assertThat(codes()).contains("outside_hours");
        hours("02:00", "20:00", "03:30", "04:00");
        assertThat(codes()).contains("noon_break").doesNotContain("outside_hours");
    }

    @Test
    void theWeekOffersStartsOfAllSides() {
        String week = by(organiser).get("/uk/console/" + slug + "/time").asString();

        assertThat(week).contains("name=\"starts\" value=\"2037-03-05T14:00\"", UK.say("time.best"));
        assertThat(by(organiser)
                        .get("/uk/console/" + slug + "/time?week=x&all=1")
                        .asString())
                .contains("value=\"2037-03-05T03:30\"");
        assertThat(by(organiser)
                        .get("/uk/console/" + slug + "/time?exchange=elsewhere")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void othersLearnNothing() {
        Member other = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));

        for (String path : List.of(api(), "/uk/console/" + slug + "/time")) {
            assertThat(by(other).get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("warnings/x/keep", "warnings/x/reopen", "move", "hours")) {
            assertThat(by(other)
                            .formParam("starts", "2037-03-09T15:00")
                            .formParam("opens", "08:00")
                            .formParam("closes", "20:00")
                            .post("/uk/console/" + slug + "/" + path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private Response hours(String opens, String closes, String breakFrom, String breakTo) {
        return by(organiser)
                .formParam("side", "krivoy-rog")
                .formParam("opens", opens)
                .formParam("closes", closes)
                .formParam("break_from", breakFrom)
                .formParam("break_to", breakTo)
                .post("/uk/console/" + slug + "/hours");
    }

    private String api() {
        return "/api/working-copies/" + slug + "/warnings";
    }

    private List<String> codes() {
        return by(organiser).get(api()).jsonPath().getList("warnings.code", String.class);
    }

    private String id(String code) {
        return warnings(code, "id");
    }

    private String warnings(String code, String member) {
        return by(organiser).get(api()).jsonPath().getString("warnings.find { it.code == '" + code + "' }." + member);
    }

    private Response post(String what) {
        return by(organiser).contentType("application/x-www-form-urlencoded").post("/uk/console/" + slug + "/" + what);
    }

    private String page() {
        return by(organiser).get("/uk/console/" + slug).asString();
    }

    private RequestSpecification by(Member member) {
        return signedIn.as(member).redirects().follow(false);
    }
}
