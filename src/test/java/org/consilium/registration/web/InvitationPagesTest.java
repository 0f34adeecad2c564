package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invitations of one person and of a list. No letters go out here: links are shown, once. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class InvitationPagesTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    @Inject
    SignedIn people;

    @Test
    void anOrganiserSeesWhatCameOfInvitationsAndInvitedPeopleAnswer() {
        Site site = Site.startingIn(Duration.ofMinutes(10), "invited-" + UUID.randomUUID(), people);
        Member organiser = site.organiser();
        Site.form(site.as(organiser), "into", "", "passcode", "gl4d-c0de")
                .post("/uk/console/" + site.slug() + "/meeting");
        int id = invited(site, organiser, "Айгүл", "interpreter").jsonPath().getInt("participant.id");
        String secret = invited(site, organiser, "Ван Фан", "doctor").jsonPath().getString("link.link");
        String list = "/uk/console/" + site.slug() + "/invitations";

        assertThat(site.as(organiser).get(list).asString())
                .contains("Айгүл", "Ван Фан", UK.say("invitations.unused"), UK.say("invitations.unanswered"))
                .contains(UK.say("letter.invitation.text"), "zh&gt;uk");
        Site.form(site.as(organiser), "direction", List.of("zh>uk", "uk>zh"))
                .post(list + "/" + id + "/directions")
                .then()
                .statusCode(303);
        Site.form(site.as(organiser), "direction", "zh>fr")
                .post(list + "/" + id + "/directions")
                .then()
                .statusCode(422);
        assertThat(site.as(organiser).get(list).asString()).contains("value=\"uk&gt;zh\" checked");
        assertThat(site.as(organiser).post(list + "/" + id + "/letter").asString())
                .contains("/enter/", "Айгүл", "data-copy=\"link\"", "<svg class=\"qr\"");

        String session = Site.browser()
                .cookie("consilium-entry", secret.substring(secret.lastIndexOf('/') + 1))
                .post("/enter")
                .cookie("consilium-session");
        assertThat(Site.browser()
                        .cookie("consilium-session", session)
                        .get(site.page("uk", "/invitation"))
                        .asString())
                .contains(UK.say("answer.ask"), "Біньчжоу", "Шанхай");
        assertThat(Site.browser()
                        .cookie("consilium-session", session)
                        .get("/uk/me")
                        .asString())
                .contains("gl4d-c0de");
        Site.form(Site.browser().cookie("consilium-session", session), "answer", "declined")
                .post(site.page("uk", "/invitation"))
                .then()
                .statusCode(303);
        assertThat(Site.browser()
                        .cookie("consilium-session", session)
                        .get("/uk/me")
                        .asString())
                .contains(site.page("uk", "/invitation"))
                .doesNotContain("gl4d-c0de");

        assertThat(site.as(organiser).get(list).asString())
                .contains(UK.say("InvitationAnswer.declined") + "</b>")
                .contains(UK.say("invitations.used", "moment", "").strip());
        assertThat(site.as(people.member(site.slug(), Grant.of(MemberRole.MODERATOR, site.slug())))
                        .get(list)
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.as(people.member(site.slug(), Grant.of(MemberRole.DOCTOR, site.slug())))
                        .get(site.page("uk", "/invitation"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theMeetingCardIsForThoseWhoTakePartAroundTheTimeOfTheExchangeAndInNothingPublic() throws IOException {
        Site later = Site.open("meeting-" + UUID.randomUUID(), people);
        Site soon = Site.startingIn(Duration.ofMinutes(10), "meeting-" + UUID.randomUUID(), people);
        for (Site site : List.of(later, soon)) {
            String card = "/uk/console/" + site.slug() + "/meeting";
            boolean now = site.slug().equals(soon.slug());
            Site.form(site.as(site.organiser()), "into", "", "link", "https://meet.example/7", "passcode", "gl4d-c0de")
                    .post(card)
                    .then()
                    .statusCode(303);
            Site.form(site.as(site.organiser()), "into", "zh", "passcode", "zh0ng-c0de")
                    .post(card)
                    .then()
                    .statusCode(303);
            Site.form(site.as(site.organiser()), "into", "", "link", "javascript:alert(1)")
                    .post(card)
                    .then()
                    .statusCode(422)
                    .body(containsString(UK.say("meeting.wrong.link")));
            Member doctor = people.member(site.slug(), Grant.of(MemberRole.DOCTOR, site.slug()));
            assertThat(site.as(doctor).get(card).statusCode()).isEqualTo(403);
            assertThat(site.as(doctor).get("/uk/me").asString().contains("gl4d-c0de"))
                    .isEqualTo(now);
            assertThat(site.as(doctor).get("/zh/me").asString().contains("zh0ng-c0de"))
                    .isEqualTo(now);
            for (String open : List.of(
                    "/api/exchanges/" + site.slug(),
                    "/api/exchange-files/" + site.slug(),
                    "/api/working-copies/" + site.slug(),
                    "/uk/console/" + site.slug() + "/file",
                    site.page("uk", ""))) {
                assertThat(site.as(site.organiser()).get(open).asString())
                        .as(open)
                        .doesNotContain("c0de", "meet.example");
            }
        }
        Member doctor = people.member(soon.slug(), Grant.of(MemberRole.DOCTOR, soon.slug()));
        soon.as(soon.organiser())
                .redirects()
                .follow(false)
                .formParam("act", "cancel")
                .post("/uk/console/" + soon.slug() + "/state")
                .then()
                .statusCode(303);
        assertThat(soon.as(doctor).get("/uk/me").asString()).doesNotContain("gl4d-c0de");
    }

    private static Response invited(Site site, Member organiser, String name, String role) {
        return site.as(organiser)
                .contentType("application/json")
                .body("{\"name\": \"%s\", \"role\": \"%s\"}"
                        .formatted(name, role)
                        .getBytes(StandardCharsets.UTF_8))
                .post(site.api(""));
    }

    @Test
    void anInvitationShowsTheLinkOnceAndKnowsWhoIsThere() {
        Site site = Site.open("invite", people);
        Member organiser = site.organiser();

        Site.form(
                        site.as(organiser),
                        "name",
                        "Айгүл",
                        "role",
                        "interpreter",
                        "language",
                        "kk",
                        "email",
                        "aigul@hospital.example")
                .post(site.page("en", "/participants/invite"))
                .then()
                .statusCode(200)
                .body(containsString("/enter/"));
        site.as(organiser)
                .contentType("application/json")
                .body("{\"name\": \"Айгүл\", \"role\": \"interpreter\", \"email\": \"AIGUL@hospital.example\"}")
                .post(site.api(""))
                .then()
                .statusCode(409)
                .body("code", equalTo("participant.already_there"));
        site.as(organiser)
                .contentType("application/json")
                .body("{\"role\": \"administrator\", \"country\": \"XX\"}")
                .post(site.api(""))
                .then()
                .statusCode(422)
                .body("code", equalTo("participant.invalid"))
                .body("fields.field", equalTo(java.util.List.of("name", "country", "role")))
                .body("fields.code", equalTo(java.util.List.of("missing", "country", "unknown")));
        site.as(organiser)
                .contentType("application/json")
                .body("{\"name\": \"Пань Цин\", \"role\": \"publisher\", \"side\": \"binzhou\"}")
                .post(site.api(""))
                .then()
                .statusCode(200)
                .body("participant.state", equalTo("approved"))
                .body("letter", equalTo(false))
                .body("link.link", containsString("/enter/"))
                .body("link.expires", notNullValue());
        site.as(organiser)
                .get(site.page("en", "/participants?q=Айгүл"))
                .then()
                .body(containsString("aigul@hospital.example"))
                .body(not(containsString("/enter/")));
    }

    @Test
    void aListWithOneBadLineInvitesNobodyUnlessTheGoodOnesAreAskedFor() {
        Site site = Site.open("import-bad", people);
        Member organiser = site.organiser();
        String list = """
                name;email;role
                =HYPERLINK(1);calc@hospital.example;doctor
                Ivan;ivan@;doctor
                Dup;calc@hospital.example;doctor
                """;

        csv(site, organiser, list, "")
                .then()
                .statusCode(422)
                .body("code", equalTo("participant.import_refused"))
                .body("lines", hasSize(1))
                .body("lines[0].line", equalTo(3))
                .body("lines[0].field", equalTo("email"))
                .body("lines[0].code", equalTo("email"));
        site.as(organiser).get(site.api("?q=calc@")).then().body("items", hasSize(0));

        String page = site.as(organiser)
                .multiPart("file", "list.csv", list.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("mode", "good")
                .post(site.page("uk", "/participants/import"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("Запрошено 1 людину")
                .contains("повторюється у списку")
                .contains("<td class=\"number\">3</td>");
        String download = page.replaceAll("(?s).*base64,([^\"]+)\".*", "$1");
        String links = new String(java.util.Base64.getDecoder().decode(download), StandardCharsets.UTF_8);
        assertThat(links)
                .startsWith("\uFEFFline,name,")
                .contains("'=HYPERLINK(1)")
                .contains("/enter/")
                .containsPattern("\"\\d[^\"]*UTC\\+\\d\\)\"");

        csv(site, organiser, list, "?mode=good")
                .then()
                .statusCode(200)
                .body("invited", equalTo(0))
                .body("skipped.why", hasItem("already_there"));
    }

    @Test
    void aThousandAreInvitedByOneRequest() {
        Site site = Site.open("import-thousand", people);
        Member organiser = site.organiser();
        String list = "\uFEFFname,email,role,language\n"
                + IntStream.range(0, 1000)
                        .mapToObj(i -> "Лікар %d,doctor%d@hospital.example,doctor,uk".formatted(i, i))
                        .collect(Collectors.joining("\n"));

        csv(site, organiser, list, "")
                .then()
                .statusCode(200)
                .body("invited", equalTo(1000))
                .body("links", hasSize(1000));

        site.as(organiser).get(site.page("en", "/participants?page=20")).then().statusCode(200);
        csv(site, organiser, list, "").then().statusCode(200).body("skipped", hasSize(1000));
    }

    private static Response csv(Site site, Member organiser, String list, String query) {
        return site.as(organiser)
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(site.api("/import" + query));
    }
}
