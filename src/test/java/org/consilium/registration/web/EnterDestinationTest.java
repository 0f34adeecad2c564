package org.consilium.registration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a personal link leads by one click, and in which language. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class EnterDestinationTest {
    private static final String SLUG = "destination-2020";
    private static final String OPEN = "destination-open-2020";
    private static final String ENTRY = "consilium-entry";
    private static final String SESSION = "consilium-session";

    @Inject
    Guests guests;

    @Inject
    MemberService members;

    private Member doctor;

    @BeforeEach
    void invite() {
        guests.exchange(SLUG, true);
        doctor = guests.of(SLUG, MemberRole.DOCTOR, "Олена Шевченко", UiLanguage.UK);
    }

    @Test
    void leadsFromTheLinkByOneClickToTheAgendaInOnesOwnLanguage() {
        String token = guests.link(doctor);

        Response opened = browser().get("/enter/" + token);
        opened.then().statusCode(303).header("Location", "/enter");
        Response asked = browser().cookie(ENTRY, opened.getCookie(ENTRY)).get("/enter");
        asked.then()
                .statusCode(200)
                .body("html.@lang", equalTo("uk"))
                .body(containsString("Олена Шевченко"))
                .body(containsString("Біньчжоу — Кривий Ріг"))
                .body(containsString("лікар"))
                .body(containsString("15:00"), containsString("Шанхай"))
                .body(containsString("10:00"), containsString("Київ"));
        Response entered = browser().cookie(ENTRY, opened.getCookie(ENTRY)).post("/enter");
        entered.then().statusCode(303).header("Location", "/uk/exchanges/" + SLUG);
        assertThat(entered.getCookie(ENTRY)).isEmpty();

        browser()
                .cookie(SESSION, entered.getCookie(SESSION))
                .get("/uk/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(containsString("Олена Шевченко"))
                .body(containsString("href=\"/uk/exchanges/" + SLUG + "\""));
    }

    @Test
    void leadsIntoTheRoomWhileItIsOpen() {
        guests.exchange(OPEN, true);
        Member guest = guests.of(OPEN, MemberRole.DOCTOR, "Олена", UiLanguage.UK);

        door("open");
        enter(guest).header("Location", "/uk/exchanges/" + OPEN + "/room");
        door("closed");
        enter(guest).header("Location", "/uk/exchanges/" + OPEN);
    }

    @Test
    void leadsNobodyIntoARoomWhoMayNotEnterIt() {
        guests.exchange(OPEN, true);
        Member former = guests.of(OPEN, MemberRole.DOCTOR, "Петро", UiLanguage.UK);
        members.take(Caller.installation(""), former.id(), Grant.of(MemberRole.DOCTOR, OPEN));

        door("open");
        enter(former).header("Location", "/uk/exchanges/" + OPEN);
    }

    private void door(String mode) {
        Member moderator = guests.of(OPEN, MemberRole.MODERATOR, "王芳", UiLanguage.ZH);
        browser()
                .cookie(SESSION, guests.enter(moderator))
                .contentType("application/json")
                .body("{\"id\": \"%s\", \"type\": \"set_door\", \"mode\": \"%s\"}".formatted(UUID.randomUUID(), mode))
                .post("/api/exchanges/" + OPEN + "/room/commands")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse enter(Member member) {
        return browser()
                .cookie(ENTRY, guests.link(member))
                .post("/enter")
                .then()
                .statusCode(303);
    }

    @Test
    void showsTheButtonBeforeTheDetails() {
        String page = browser().cookie(ENTRY, guests.link(doctor)).get("/enter").asString();

        assertThat(page).containsSubsequence("<h1>", "<button", "<dl class=\"facts\">");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,zh", "'uk,en;q=0.5',uk", "de,en"})
    void readsTheBrowserOfAnAdministratorForTheLanguage(String accepted, String language) {
        String token = guests.link(guests.administrator("Ada"));

        browser()
                .cookie(ENTRY, token)
                .header("Accept-Language", accepted)
                .post("/enter")
                .then()
                .header("Location", "/" + language + "/me");
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}
