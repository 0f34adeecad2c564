package org.consilium.registration.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only an organiser can do with participants. No letters are sent here: links are shown, once. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ParticipantPagesTest {
    @Inject
    SignedIn people;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ru", "uk", "kk", "en"})
    void everyPageIsThereInEveryLanguage(String lang) {
        Site site = Site.open("pages-" + lang, people);
        Member organiser = site.organiser();
        for (String page :
                new String[] {"", "/invite", "/import", "/" + organiser.id(), "/" + organiser.id() + "/revoke"}) {
            site.as(organiser)
                    .get(site.page(lang, "/participants" + page))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/invite", "/import", "/1", "/1/revoke"})
    void strangersAreAskedToSignInAndOthersAreDenied(String page) {
        Site site = Site.open("rights" + page.replace('/', '-'), people);
        Member doctor = people.member(site.slug(), Grant.of(MemberRole.DOCTOR, site.slug()));
        Member elsewhere = people.member("elsewhere", Grant.of(MemberRole.ORGANISER, "elsewhere"));

        Site.browser().get(site.page("en", "/participants" + page)).then().statusCode(401);
        site.as(doctor).get(site.page("en", "/participants" + page)).then().statusCode(403);
        site.as(elsewhere).get(site.page("en", "/participants" + page)).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/policy, open, 1",
        "/decisions, state, approved",
        "/1/decision, state, declined",
        "/1/roles, role, organiser",
        "/1/roles/take, role, organiser",
        "/1/links, only, 1",
        "/1/letter, a, b",
        "/1/revoke, a, b",
        "/invite, name, Mallory",
    })
    void anOrganiserOfOneExchangeIsNothingInAnother(String action, String name, String value) {
        Site site = Site.open("other" + action.replace('/', '-'), people);
        Site secret = Site.participantsOnly("secret" + action.replace('/', '-'), people);
        Member elsewhere = people.member("elsewhere", Grant.of(MemberRole.ORGANISER, "elsewhere"));

        Site.form(site.as(elsewhere), name, value)
                .post(site.page("en", "/participants" + action))
                .then()
                .statusCode(403);
        Site.form(site.as(elsewhere), name, value)
                .post(secret.page("en", "/participants" + action))
                .then()
                .statusCode(404);
    }

    @Test
    void aNumberOfSomebodyElseIsUnknown() {
        Site here = Site.open("forged-here", people);
        Site there = Site.open("forged-there", people);
        Member organiser = here.organiser();
        Member victim = people.member(there.slug(), Grant.of(MemberRole.DOCTOR, there.slug()));
        Member administrator = people.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR));

        for (Member other : new Member[] {victim, administrator}) {
            String page = "/participants/" + other.id();
            here.as(organiser).get(here.page("en", page)).then().statusCode(404);
            Site.form(here.as(organiser), "only", "1")
                    .post(here.page("en", page + "/links"))
                    .then()
                    .statusCode(404);
            Site.form(here.as(organiser), "role", "doctor")
                    .post(here.page("en", page + "/roles"))
                    .then()
                    .statusCode(404);
            Site.form(here.as(organiser), "id", other.id(), "state", "declined")
                    .post(here.page("en", "/participants/decisions"))
                    .then()
                    .statusCode(404);
            here.as(organiser)
                    .delete(here.api("/" + other.id() + "/links"))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("participant.unknown"));
        }
    }

    @Test
    void aLinkOfAMemberOfTheInstallationIsNotTheOrganisersToMake() {
        Site site = Site.open("foreign-link", people);
        Member organiser = site.organiser();
        Member both = people.member(
                "", Grant.ofInstallation(MemberRole.ADMINISTRATOR), Grant.of(MemberRole.DOCTOR, site.slug()));

        site.as(organiser)
                .post(site.api("/" + both.id() + "/links"))
                .then()
                .statusCode(409)
                .body("code", equalTo("participant.no_link"));
        Site.form(site.as(organiser), "role", "administrator")
                .post(site.page("en", "/participants/" + both.id() + "/roles"))
                .then()
                .statusCode(422);
    }

    @Test
    void theLastOrganiserStays() {
        Site site = Site.open("last-organiser", people);
        Member organiser = site.organiser();
        String page = "/participants/" + organiser.id();

        for (Response answer : new Response[] {
            Site.form(site.as(organiser), "role", "organiser").post(site.page("en", page + "/roles/take")),
            Site.form(site.as(organiser), "state", "declined").post(site.page("en", page + "/decision")),
            site.as(organiser).post(site.page("en", page + "/revoke"))
        }) {
            answer.then().statusCode(409).body(containsString("Make somebody else an organiser first"));
        }
        site.organiser();
        Site.form(site.as(organiser), "role", "organiser")
                .post(site.page("en", page + "/roles/take"))
                .then()
                .statusCode(303);
        site.as(organiser).get(site.page("en", page)).then().statusCode(403);
    }

    @Test
    void nobodyMakesHimselfAPublisher() {
        Site site = Site.open("oneself", people);
        Member organiser = site.organiser();

        site.as(organiser)
                .formParam("role", "publisher")
                .formParam("side", "krivoy-rog")
                .post(site.page("en", "/participants/" + organiser.id() + "/roles"))
                .then()
                .statusCode(409)
                .body(containsString("You cannot give yourself a role"));
    }

    @Test
    void aRoleIsGivenTakenAndAPublisherHasASide() {
        Site site = Site.open("roles", people);
        Member organiser = site.organiser();
        Member doctor = people.member(site.slug(), Grant.of(MemberRole.DOCTOR, site.slug()));
        String roles = "/participants/" + doctor.id() + "/roles";

        Site.form(site.as(organiser), "role", "publisher")
                .post(site.page("en", roles))
                .then()
                .statusCode(422)
                .body(containsString("Only a publisher belongs to a side"));
        Site.form(site.as(organiser), "role", "publisher", "side", "krivoy-rog")
                .post(site.page("en", roles))
                .then()
                .statusCode(303);
        Site.form(site.as(organiser), "role", "doctor")
                .post(site.page("en", roles + "/take"))
                .then()
                .statusCode(303);

        site.as(organiser)
                .get(site.api("?role=publisher"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].roles", hasSize(1))
                .body("items[0].roles[0].side", equalTo("krivoy-rog"));
    }

    @Test
    void revokingNamesThePersonAndClosesEveryWayIn() {
        Site site = Site.open("revoke", people);
        Member organiser = site.organiser();
        Member doctor = people.member(site.slug(), Grant.of(MemberRole.DOCTOR, site.slug()));
        var doctorsBrowser = site.as(doctor);
        String page = "/participants/" + doctor.id();

        site.as(organiser)
                .get(site.page("en", page + "/revoke"))
                .then()
                .body(containsString("Revoke all links of " + doctor.name()));
        site.as(organiser).post(site.page("en", page + "/revoke")).then().statusCode(303);

        doctorsBrowser.get(site.page("en", "/participants")).then().statusCode(401);
    }

    @Test
    void aDecisionTakesTheRoleAwayAndIsTakenBack() {
        Site site = Site.open("decide", people);
        Member organiser = site.organiser();
        Member doctor = people.member(site.slug(), Grant.of(MemberRole.DOCTOR, site.slug()));

        for (String[] step : new String[][] {{"declined", "0"}, {"waiting", "0"}, {"approved", "1"}}) {
            site.as(organiser)
                    .contentType("application/json")
                    .body("{\"state\": \"" + step[0] + "\"}")
                    .post(site.api("/" + doctor.id() + "/decision"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo(step[0]))
                    .body("roles", hasSize(Integer.parseInt(step[1])));
        }
        site.as(organiser)
                .contentType("application/json")
                .body("{\"state\": \"king\"}")
                .post(site.api("/" + doctor.id() + "/decision"))
                .then()
                .statusCode(400);
    }
}
