package org.consilium.signoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.consilium.exchangefile.ImportResult;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A correction around the start of an exchange, and the answers to it. */
@Tag("database")
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CorrectionTest extends SignOffCase {
    private Response answer(Supplier<RequestSpecification> as, String act, String note) {
        return as.get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("release", 3)
                .formParam("side", "krivoy-rog")
                .formParam("act", act)
                .formParam("item", "measures")
                .formParam("field", "time")
                .formParam("note", note)
                .post("/uk/exchanges/" + slug + "/sign-off");
    }

    @Test
    void aroundTheStartOneSideReleasesACorrectionAndTheOtherAnswersAfterwards() throws Exception {
        String soon = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusHours(5)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        Supplier<RequestSpecification> ours = people.inOneSession(zh);
        Supplier<RequestSpecification> theirs = people.inOneSession(uk);
        edit(30);
        long early = send();
        Response tooEarly = post(ours, early, "binzhou", "correct", "");
        candidates.set(organiser, slug, SignOffRule.NEVER);
        copies.put(organiser, "file.yaml", file(30, soon));
        assertThat(releases.release(organiser, slug, version())).isInstanceOf(ImportResult.Imported.class);
        candidates.set(organiser, slug, SignOffRule.WHERE_PUBLISHER);
        copies.put(organiser, "file.yaml", file(45, soon));
        long candidate = send();
        Response corrected = post(ours, candidate, "binzhou", "correct", "");
        String page = given().get("/uk/exchanges/" + slug).asString();
        String asked = theirs.get().get("/uk/exchanges/" + slug + "/sign-off").asString();
        Response objected = answer(theirs, "object", "Чому не 40?");
        String disputed = given().get("/uk/exchanges/" + slug).asString();
        String organisers = candidatesPage();
        Response confirmed = answer(theirs, "confirm", "");

        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(corrected.header("Location")).endsWith("done=corrected");
        assertThat(releases.base(slug)).isEqualTo(3);
        assertThat(page).contains("<b>王丽</b>", "Кривий Ріг: ще не підтверджено");
        assertThat(asked).contains("value=\"confirm\"", "Виправлення: редакція 3");
        assertThat(objected.header("Location")).endsWith("done=objected");
        assertThat(disputed).contains("заперечує проти виправлення", "<b>Олена Коваль</b>");
        assertThat(organisers).contains("Чому не 40?");
        assertThat(confirmed.header("Location")).endsWith("done=confirmed");
        assertThat(given().get("/uk/exchanges/" + slug).asString())
                .contains("<b>Олена Коваль</b>")
                .doesNotContain("заперечує", "ще не підтверджено");
        // Nothing to answer any more, and an earlier release is not answered.
        assertThat(theirs.get().get("/uk/exchanges/" + slug + "/sign-off").asString())
                .doesNotContain("value=\"confirm\"");
    }

    @Test
    void theOrganiserReleasesACorrectionForWhichBothSidesAnswer() throws Exception {
        String soon = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusHours(5)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        candidates.set(organiser, slug, SignOffRule.NEVER);
        copies.put(organiser, "file.yaml", file(30, soon));
        releases.release(organiser, slug, version());
        candidates.set(organiser, slug, SignOffRule.WHERE_PUBLISHER);
        copies.put(organiser, "file.yaml", file(45, soon));
        long candidate = send();
        String offered = candidatesPage();
        Response released = correct(candidate);

        assertThat(offered).contains("Опублікувати зараз як виправлення");
        assertThat(released.header("Location")).endsWith("/uk/console/" + slug + "?done=published");
        assertThat(correct(candidate).statusCode()).isEqualTo(409);
        assertThat(releases.base(slug)).isEqualTo(3);
        assertThat(given().get("/uk/exchanges/" + slug + "/releases/3").asString())
                .contains("Виправлення, опубліковане", "Кривий Ріг: ще не підтверджено")
                .containsPattern("Біньчжоу[^<]*: ще не підтверджено");
    }

    private Response correct(long candidate) {
        return people.inOneSession(organiser.requireMember())
                .get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("candidate", candidate)
                .post("/uk/console/" + slug + "/sign-off");
    }
}
