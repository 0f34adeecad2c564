package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.consilium.access.Member;
import org.consilium.access.MemberService;
import org.consilium.people.speaker.Participation;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The invitation and the speaker's own page ask the same question. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class SpeakerAnswerTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    @Inject
    SignedIn people;

    @Inject
    MemberService members;

    @Inject
    SpeakerService speakers;

    @Test
    void aSpeakerAnswersOnceForTheInvitationAndTheOwnPage() {
        Site site = Site.open("asked-once-" + UUID.randomUUID(), people);
        Member organiser = site.organiser();
        int id = invited(site, organiser);
        Member speaker = members.find(id).orElseThrow();
        String list = "/uk/console/" + site.slug() + "/invitations";
        Site.form(site.as(speaker), "answer", "accepted")
                .post(site.page("uk", "/invitation"))
                .then()
                .statusCode(303);

        speakers.link(site.slug(), id, site.slug(), "pan-qing");
        assertThat(site.as(speaker).get(site.page("uk", "/speaker")).asString())
                .contains(UK.say("Participation.confirmed"));

        Site.form(site.as(speaker), "answer", "declined")
                .post(site.page("uk", "/speaker/participation"))
                .then()
                .statusCode(303);
        assertThat(site.as(speaker).get(site.page("uk", "/invitation")).asString())
                .contains(UK.say("InvitationAnswer.declined"));
        assertThat(site.as(organiser).get(list).asString()).contains(UK.say("InvitationAnswer.declined") + "</b>");

        Site.form(site.as(speaker), "answer", "accepted")
                .post(site.page("uk", "/invitation"))
                .then()
                .statusCode(303);
        assertThat(speakers.of(site.slug(), id).orElseThrow().participation()).isEqualTo(Participation.CONFIRMED);
    }

    private static int invited(Site site, Member organiser) {
        return site.as(organiser)
                .contentType("application/json")
                .body("{\"name\": \"Пань Цін\", \"role\": \"speaker\"}".getBytes(StandardCharsets.UTF_8))
                .post(site.api(""))
                .jsonPath()
                .getInt("participant.id");
    }
}
