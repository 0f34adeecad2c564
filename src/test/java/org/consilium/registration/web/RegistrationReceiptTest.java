package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.Secret;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a browser that registered can see and take afterwards, and what happens to a form that comes again. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RegistrationReceiptTest {
    private static final Pattern LINK = Pattern.compile("/enter/[\\w-]{48}");

    @Inject
    SignedIn people;

    @Test
    void anApprovedRegistrantTakesTheLinkOnceFromTheSameBrowser() {
        Site site = Site.open("register-approve", people);
        Member organiser = site.opened(false);
        Response registered = site.register("oksana@hospital.example");
        String cookie = "registration-" + site.slug();
        String receipt = registered
                .then()
                .statusCode(303)
                .header("Location", endsWith("/register/received"))
                .cookie(cookie, notNullValue())
                .extract()
                .cookie(cookie);
        assertThat(registered.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");

        Site.browser()
                .cookie(cookie, receipt)
                .get(site.page("en", "/register/received"))
                .then()
                .statusCode(200)
                .body(containsString("it awaits the organiser’s decision"));
        Site.browser()
                .cookie(cookie, receipt)
                .post(site.page("en", "/register/link"))
                .then()
                .statusCode(303);

        approveEverybody(site, organiser);

        String shown = Site.browser()
                .cookie(cookie, receipt)
                .post(site.page("en", "/register/link"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .asString();
        assertThat(LINK.matcher(shown).find()).isTrue();
        Site.browser()
                .cookie(cookie, receipt)
                .post(site.page("en", "/register/link"))
                .then()
                .statusCode(303);
    }

    @Test
    void theReceiptOfAnErasedPersonRevealsNothing() {
        Site site = Site.open("register-erased", people);
        Member organiser = site.opened(true);
        String cookie = "registration-" + site.slug();
        String receipt = site.register("erased@hospital.example").cookie(cookie);
        approveEverybody(site, organiser);
        int id = site.as(organiser)
                .get(site.api(""))
                .jsonPath()
                .getInt("items.find { it.email == 'erased@hospital.example' }.id");
        String page = site.page("en", "/register/received");
        assertThat(Site.browser().cookie(cookie, receipt).get(page).asString()).contains("/register/link");

        site.as(people.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR)))
                .post("/en/admin/members/" + id + "/erase")
                .then()
                .statusCode(303);

        assertThat(Site.browser().cookie(cookie, receipt).get(page).asString()).doesNotContain("/register/link");
    }

    @Test
    void anAddressThatIsKnownIsAnsweredLikeAnyOther() {
        Site site = Site.open("register-again", people);
        Member organiser = site.opened(true);
        String first = outline(site.register("same@hospital.example"), site);
        String second = outline(site.register("SAME@Hospital.example"), site);
        approveEverybody(site, organiser);
        Response third = site.register("same@hospital.example");

        assertThat(second).isEqualTo(first);
        assertThat(outline(third, site)).isEqualTo(first);
        Site.browser()
                .cookie("registration-" + site.slug(), third.cookie("registration-" + site.slug()))
                .get(site.page("uk", "/register/received"))
                .then()
                .body(not(containsString("/register/link")));
        site.as(organiser)
                .get(site.api(""))
                .then()
                .body("items.findAll { it.email == 'same@hospital.example' }", hasSize(1));
    }

    @Test
    void sendingTheFormAgainFromTheSameBrowserKeepsTheReceipt() {
        Site site = Site.open("register-resent", people);
        site.opened(true);
        String cookie = "registration-" + site.slug();
        String receipt = site.register("resent@hospital.example").cookie(cookie);

        String again = site.register("resent@hospital.example", Map.of(cookie, receipt))
                .cookie(cookie);
        String other = site.register(
                        "resent@hospital.example",
                        Map.of(cookie, Secret.random().text()))
                .cookie(cookie);

        assertThat(again).isEqualTo(receipt);
        assertThat(other).isNotEqualTo(receipt);
    }

    @Test
    void submissionsAtTheSameMomentMakeOneRegistration() throws Exception {
        Site site = Site.open("register-twice", people);
        Member organiser = site.opened(true);
        try (var pool = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> submissions = IntStream.range(0, 3)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> site.register("double@hospital.example").statusCode())
                    .toList();
            for (var answer : pool.invokeAll(submissions)) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }

        site.as(organiser)
                .get(site.api(""))
                .then()
                .body("items.findAll { it.email == 'double@hospital.example' }", hasSize(1));
    }

    private static String outline(Response answer, Site site) {
        return answer.statusCode() + " " + answer.header("Location") + " "
                + answer.cookie("registration-" + site.slug()).length();
    }

    private static void approveEverybody(Site site, Member organiser) {
        List<Object> waiting = site.as(organiser)
                .get(site.api("?state=waiting"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
        Site.form(site.as(organiser), "id", waiting, "state", "approved")
                .post(site.page("en", "/participants/decisions"))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=approved"));
    }
}
