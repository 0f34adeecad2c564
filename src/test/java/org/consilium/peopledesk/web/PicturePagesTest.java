package org.consilium.peopledesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.peopledesk.web.SentForms.form;
import static org.consilium.peopledesk.web.SentForms.picture;
import static org.consilium.peopledesk.web.SentForms.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.PersonalDataService;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.people.portrait.PortraitService;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Portraits of people and logos of institutions: who sends them, who sees them, when they go. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PicturePagesTest {
    private static final String PERSON = "pan-qing";
    private static final Texts UK = Texts.of(UiLanguage.UK);

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    PersonalDataService personalData;

    @Inject
    PortraitService portraits;

    @Inject
    ExchangeFiles files;

    private String slug;
    private Member member;
    private Supplier<RequestSpecification> speaker;
    private Supplier<RequestSpecification> organiser;

    @BeforeEach
    void arrange() {
        arrange(true);
    }

    private void arrange(boolean open) {
        slug = "spoken-" + UUID.randomUUID();
        guests.exchange(slug, open);
        member = signedIn.member(slug, Grant.of(MemberRole.SPEAKER, slug));
        speaker = signedIn.inOneSession(member);
        organiser = signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, slug)));
    }

    @Test
    void aPortraitIsSeenByItsUploaderAndOrganisersUntilItIsAccepted() throws IOException {
        link();
        assertThat(upload(speaker, own() + "/portrait", picture()).statusCode()).isEqualTo(303);
        String shown = "/portraits/" + slug + "/" + PERSON;
        String waiting = "/portrait?waiting=true";
        assertThat(speaker.get().get(own() + waiting).contentType()).isEqualTo("image/jpeg");
        assertThat(organiser.get().get(desk() + "/" + PERSON + waiting).statusCode())
                .isEqualTo(200);
        assertThat(signedIn.as(Grant.of(MemberRole.SPEAKER, slug)).get(shown).statusCode())
                .isEqualTo(404);
        assertThat(signedIn.as(Grant.of(MemberRole.DOCTOR, slug))
                        .get(desk() + "/" + PERSON + waiting)
                        .statusCode())
                .isEqualTo(404);

        decidePortrait("accept");

        Response picture = signedIn.as().get(shown);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.header("ETag")).startsWith("\"");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(signedIn.as()
                        .header("If-None-Match", picture.header("ETag"))
                        .get(shown)
                        .statusCode())
                .isEqualTo(304);
        assertThat(signedIn.as().get("/api/exchanges/" + slug).asString()).contains(shown);
    }

    @Test
    void ofAPrivateExchangeItFollowsTheRightsOfThePage() throws IOException {
        arrange(false);
        upload(organiser, desk() + "/" + PERSON + "/portrait", picture());
        String shown = "/portraits/" + slug + "/" + PERSON;
        Response picture = signedIn.as(Grant.of(MemberRole.DOCTOR, slug)).get(shown);

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.header("Cache-Control")).contains("no-store");
        assertThat(signedIn.as().get(shown).statusCode()).isEqualTo(404);
        upload(organiser, "/uk/console/" + slug + "/logos/binzhou-government", picture());
        String logo = "/logos/" + slug + "/binzhou-government";
        assertThat(signedIn.as(Grant.of(MemberRole.DOCTOR, slug)).get(logo).statusCode())
                .isEqualTo(200);
        assertThat(signedIn.as().get(logo).statusCode()).isEqualTo(404);
    }

    @Test
    void theLogoOfAnInstitutionThatOnlyAHiddenExchangeNamesIsNotShownUnderAnotherOfItsMission() throws IOException {
        String mission = "logos-" + UUID.randomUUID();
        files.importFile(
                mission,
                Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"))
                        .replaceFirst("(?m)^mission: .*$", "mission: " + mission)
                        .replace("exchange: kazakhstan-", "exchange: " + mission + "-")
                        .getBytes(StandardCharsets.UTF_8));
        organiser = signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, mission)));
        for (String institution : List.of("health-ministry", "xinjiang-peoples-hospital")) {
            assertThat(upload(organiser, "/uk/console/" + mission + "/logos/" + institution, picture())
                            .statusCode())
                    .isEqualTo(303);
        }

        for (String programme : List.of(mission, mission + "-nationwide-2020-04-10")) {
            String logos = "/logos/" + programme + "/";
            assertThat(signedIn.as().get(logos + "health-ministry").statusCode())
                    .as(programme)
                    .isEqualTo(404);
            assertThat(signedIn.as().get(logos + "xinjiang-peoples-hospital").statusCode())
                    .as(programme)
                    .isEqualTo(200);
        }
    }

    @Test
    void erasureOfTheSpeakerTakesThePortraitAwayAndOfItsSenderNot() throws IOException {
        link();
        form(speaker).formParam("post", "院长").post(own() + "/suggestion");
        String portrait = "/portraits/" + slug + "/" + PERSON;
        Member other = signedIn.member("", Grant.of(MemberRole.ORGANISER, slug));
        upload(signedIn.inOneSession(other), desk() + "/" + PERSON + "/portrait", picture());
        personalData.erase(Caller.installation(""), other.id());
        assertThat(signedIn.as().get(portrait).statusCode()).isEqualTo(200);
        personalData.erase(Caller.installation(""), member.id());

        assertThat(signedIn.as().get(portrait).statusCode()).isEqualTo(404);
        assertThat(organiser.get().get(desk()).asString()).doesNotContain("院长");
    }

    @Test
    void aPortraitGoesWithItsPersonOnceNeitherVersionHasThePerson() throws IOException {
        upload(organiser, desk() + "/" + PERSON + "/portrait", picture());
        String file = files.export(slug).orElseThrow();
        assertThat(signedIn.as().get("/api/people/" + slug + "/" + PERSON).asString())
                .contains("/portraits/" + slug + "/" + PERSON);

        files.importFile(slug, file.replace("minutes: 25", "minutes: 26").getBytes(StandardCharsets.UTF_8));
        assertThat(portraits.in(slug)).hasSize(1);
        files.importFile(slug, file.replace(PERSON, "pan-q").getBytes(StandardCharsets.UTF_8));

        assertThat(portraits.in(slug)).isEmpty();
    }

    @Test
    void aLogoIsShownWhereItsInstitutionIsAndGoesWithIt() throws IOException {
        String logos = "/uk/console/" + slug + "/logos";
        assertThat(upload(speaker, logos + "/binzhou-government", picture()).statusCode())
                .isEqualTo(404);
        assertThat(upload(organiser, logos + "/binzhou-government", "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .asString())
                .contains(UK.say("PortraitFlaw.not_a_picture"));
        assertThat(upload(organiser, logos + "/binzhou-government", picture()).statusCode())
                .isEqualTo(303);
        assertThat(organiser.get().get(logos).asString()).contains(logos + "/binzhou-government?v=");
        String shown = "/logos/" + slug + "/binzhou-government";

        assertThat(signedIn.as().get(shown).contentType()).isEqualTo("image/jpeg");
        assertThat(signedIn.as().get("/uk/exchanges/" + slug).asString()).contains(shown, "width=\"45\" height=\"60\"");
        assertThat(signedIn.as()
                        .get("/uk/institutions/" + slug + "/binzhou-government")
                        .asString())
                .contains(shown);
        String file = files.export(slug).orElseThrow();
        files.importFile(
                slug, file.replace("binzhou-government", "binzhou-hall").getBytes(StandardCharsets.UTF_8));
        assertThat(signedIn.as().get(shown).statusCode()).isEqualTo(404);
        assertThat(signedIn.as().get("/uk/exchanges/" + slug).asString()).doesNotContain("/logos/");
    }

    @Test
    void aRefusedPictureIsToldBesideItsField() {
        link();
        Response refused = upload(speaker, own() + "/portrait", "<svg/>".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains(UK.say("PortraitFlaw.not_a_picture"));
    }

    private void link() {
        form(organiser)
                .formParam("person", PERSON)
                .formParam("member", member.id())
                .post(desk() + "/link")
                .then()
                .statusCode(303);
    }

    private void decidePortrait(String act) {
        Matcher page = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"")
                .matcher(organiser.get().get(desk()).asString());
        assertThat(page.find()).isTrue();
        form(organiser)
                .formParam("digest", page.group(1))
                .formParam("act", act)
                .post(desk() + "/" + PERSON + "/portrait/decision")
                .then()
                .statusCode(303);
    }

    private String own() {
        return "/uk/exchanges/" + slug + "/speaker";
    }

    private String desk() {
        return "/uk/console/" + slug + "/people";
    }
}
