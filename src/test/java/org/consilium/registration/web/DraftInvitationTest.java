package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are invited to an exchange before its first release: they see its head, and nothing else of it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class DraftInvitationTest {
    private static final String TITLE = "Біньчжоу — Кривий Ріг";
    private static final String SPEAKER = "Пань";
    private static final Texts UK = Texts.of(UiLanguage.UK);

    @Inject
    SignedIn people;

    private Site site;
    private Member organiser;

    @BeforeEach
    void draft() throws IOException {
        site = new Site("draft-" + UUID.randomUUID(), people);
        organiser = people.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        site.as(organiser)
                .header("Content-Type", "application/yaml")
                .body(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                        .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + site.slug())
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/exchange-files")
                .then()
                .statusCode(200);
    }

    @Test
    void aLinkOfTheOperatorLeadsToTheHead() {
        String link = Site.withKey()
                .contentType("application/json")
                .body("{\"role\": \"doctor\", \"exchange\": \"%s\", \"language\": \"uk\"}".formatted(site.slug()))
                .post("/api/links")
                .jsonPath()
                .getString("url");
        String secret = link.substring(link.lastIndexOf('/') + 1);

        assertThat(Site.browser()
                        .header("Accept-Language", "uk")
                        .cookie("consilium-entry", secret)
                        .get("/enter")
                        .asString())
                .contains(TITLE, UK.say("enter.button"));
        Response entered = Site.browser()
                .header("Accept-Language", "uk")
                .cookie("consilium-entry", secret)
                .post("/enter");

        assertThat(entered.header("Location")).isEqualTo(site.page("uk", ""));
        String session = entered.cookie("consilium-session");
        Response head = Site.browser().cookie("consilium-session", session).get(site.page("uk", ""));
        assertThat(head.asString())
                .contains(TITLE, "Шанхай", UK.say("draft.title"))
                .doesNotContain(SPEAKER, "/room", "/participants", "/console/");
        assertThat(head.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void anInvitationMakesAMemberWhoSeesTheHeadWhileTheRoomStaysClosed() {
        Response invited = site.as(organiser)
                .contentType("application/json")
                .body("{\"name\": \"Олена Коваль\", \"role\": \"doctor\"}".getBytes(StandardCharsets.UTF_8))
                .post(site.api(""));
        assertThat(invited.statusCode()).as(invited.asString()).isEqualTo(200);
        assertThat(site.as(organiser).get(site.page("uk", "/participants")).asString())
                .contains("Олена Коваль");
        Member doctor = people.member(site.slug(), Grant.of(MemberRole.DOCTOR, site.slug()));

        assertThat(site.as(doctor).get("/uk/me").asString()).contains(TITLE).doesNotContain(site.page("uk", "/room"));
        for (String closed : List.of("/room", "/glossary", "/booths", "/register", "/transcript")) {
            assertThat(site.as(doctor).get(site.page("uk", closed)).statusCode())
                    .as(closed)
                    .isEqualTo(404);
        }
        assertThat(site.as(doctor).get("/api/exchanges/" + site.slug()).statusCode())
                .isEqualTo(404);
        assertThat(site.as(doctor).get("/uk/console/" + site.slug()).statusCode())
                .isEqualTo(404);
        assertThat(site.as(organiser).get(site.page("uk", "")).asString())
                .contains(UK.say("draft.title"), "/uk/console/" + site.slug());
    }
}
