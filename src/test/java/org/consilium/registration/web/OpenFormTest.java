package org.consilium.registration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.secret.SessionCookie;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People find the form where they look for it, as long as it is open. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class OpenFormTest {
    @Inject
    SignedIn people;

    @Inject
    Guests guests;

    @Inject
    SessionCookie cookie;

    @ParameterizedTest
    @EnumSource
    void the_page_of_an_exchange_leads_to_its_form_in_every_language(UiLanguage language) {
        Site site = Site.open("form-found-" + language.code(), people);
        site.opened(true);

        assertThat(page(site, language.code())).contains(link(site, language.code()));
    }

    @Test
    void opening_and_closing_is_seen_by_the_next_reader_of_the_page_and_of_the_api() {
        Site site = Site.open("form-switched", people);
        Response closed = given().get(site.page("uk", ""));
        assertThat(closed.asString()).doesNotContain("/register");
        assertThat(registrationOpen(site)).isFalse();

        Member organiser = site.opened(true);
        Response open = given().header("If-None-Match", closed.header("ETag")).get(site.page("uk", ""));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.asString()).contains(link(site, "uk"));
        assertThat(registrationOpen(site)).isTrue();

        Site.form(site.as(organiser), "approval", "1")
                .post(site.page("en", "/participants/policy"))
                .then()
                .statusCode(303);
        assertThat(page(site, "uk")).doesNotContain("/register");
        assertThat(registrationOpen(site)).isFalse();
    }

    @Test
    void whether_approval_is_asked_changes_no_published_page() {
        Site site = Site.open("form-approval", people);
        Member organiser = site.opened(true);
        String before = given().get(site.page("en", "")).header("ETag");

        Site.form(site.as(organiser), "open", "1")
                .post(site.page("en", "/participants/policy"))
                .then()
                .statusCode(303);

        given().header("If-None-Match", before).get(site.page("en", "")).then().statusCode(304);
    }

    @Test
    void a_form_that_strangers_cannot_reach_is_not_offered() {
        Site site = Site.participantsOnly("form-private", people);
        site.opened(true);
        Member guest = guests.of(site.slug(), MemberRole.DOCTOR, "Гість", UiLanguage.UK);
        String session = people.session(people.member(site.slug(), Grant.of(MemberRole.DOCTOR, site.slug())));

        assertThat(given().cookie(cookie.name(), session)
                        .get(site.page("en", ""))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain("/register");
        assertThat(refusedLink(guest)).doesNotContain("/register");
    }

    @Test
    void who_has_a_link_that_leads_nowhere_is_shown_the_open_form() {
        Site site = Site.open("form-for-lost", people);
        Member guest = guests.of(site.slug(), MemberRole.DOCTOR, "Гість", UiLanguage.UK);
        assertThat(refusedLink(guest)).doesNotContain("/register");

        site.opened(false);

        assertThat(refusedLink(guest)).contains(link(site, "uk"));
    }

    /** The page of a revoked link. */
    private String refusedLink(Member guest) {
        String link = guests.link(guest);
        guests.revokeLinks(guest);
        return given().cookie("consilium-entry", link)
                .get("/enter")
                .then()
                .statusCode(410)
                .extract()
                .asString();
    }

    private static String link(Site site, String lang) {
        return "href=\"" + site.page(lang, "/register") + "\"";
    }

    private static String page(Site site, String lang) {
        return given().get(site.page(lang, "")).asString();
    }

    private static boolean registrationOpen(Site site) {
        return given().get("/api/exchanges/" + site.slug()).jsonPath().getBoolean("registration_open");
    }
}
