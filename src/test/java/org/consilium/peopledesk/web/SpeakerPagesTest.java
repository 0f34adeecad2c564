package org.consilium.peopledesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.peopledesk.web.SentForms.form;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A speaker's own page and what organisers do with it, as browsers without scripts use them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class SpeakerPagesTest {
    private static final String PERSON = "pan-qing";
    private static final Texts UK = Texts.of(UiLanguage.UK);

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    SpeakerService speakers;

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
    void anOrganiserSaysWhoTheSpeakerIsAndThePageShowsWhenToSpeak() {
        assertThat(speaker.get().get(own()).asString()).contains(UK.say("speaker.unlinked"));

        link();
        String page = speaker.get().get(own()).asString();
        assertThat(page).contains("Пань Цін", "Біньчжоу", UK.say("Participation.unanswered"));
        assertThat(page).doesNotContain(UK.say("speaker.unlinked"));
        assertThat(form(speaker)
                        .formParam("answer", "confirmed")
                        .post(own() + "/participation")
                        .statusCode())
                .isEqualTo(303);
        assertThat(organiser.get().get(desk()).asString()).contains(UK.say("Participation.confirmed"));
        assertThat(organiser
                        .get()
                        .get("/api/exchanges/" + slug + "/room/speakers")
                        .jsonPath()
                        .getString("people[0].person"))
                .endsWith("/" + PERSON);
    }

    @Test
    void aSuggestionBecomesAnEditWhenItIsAccepted() {
        link();
        form(speaker)
                .formParam("family", "潘")
                .formParam("given", "青")
                .formParam("post", "滨州市市长")
                .formParam("institution", "滨州医学院")
                .post(own() + "/suggestion");
        assertThat(speaker.get().get(own()).asString()).contains("滨州市市长", UK.say("SuggestionState.open"));
        assertThat(document("people." + PERSON + ".posts[0].post.zh")).isEqualTo("滨州市副市长");

        decide("accept");
        decide("accept");
        assertThat(document("people." + PERSON + ".name.zh.family")).isEqualTo("潘");
        assertThat(document("people." + PERSON + ".posts[0].post.zh")).isEqualTo("滨州市市长");
        String institution = document("people." + PERSON + ".posts[0].institution");
        assertThat(document("institutions." + institution + ".name.zh")).isEqualTo("滨州医学院");
        assertThat(speaker.get().get(own()).asString())
                .contains(UK.say("SuggestionState.accepted"))
                .doesNotContain(UK.say("SuggestionState.open"));
    }

    @Test
    void aDeclinedSuggestionIsToldAndChangesNothing() {
        link();
        form(speaker).formParam("post", "院长").post(own() + "/suggestion");

        decide("decline");

        assertThat(speaker.get().get(own()).asString()).contains("院长", UK.say("SuggestionState.declined"));
        assertThat(document("people." + PERSON + ".posts[0].post.zh")).isEqualTo("滨州市副市长");
    }

    @Test
    void consentKeepsItsWordsItsLinkAndItsHistory() {
        link();
        consent(true);
        consent(true);
        consent(false);

        var history = speakers.history(speakers.of(slug, member.id()).orElseThrow());

        assertThat(history).extracting("given").containsExactly(true, false);
        assertThat(history).extracting("words").containsOnly(UK.say("speaker.consent.recording"));
        assertThat(history).extracting("link").doesNotContainNull();
        assertThat(speaker.get().get(own()).asString()).contains(UK.say("speaker.consent.withdrawn"));
    }

    @Test
    void hoursAreCheckedAndShownToTheOrganiser() {
        link();
        RequestSpecification backwards =
                form(speaker).formParam("from", "18:00").formParam("to", "09:00");
        assertThat(backwards.post(own() + "/hours").statusCode()).isEqualTo(422);

        form(speaker).formParam("from", "09:00").formParam("to", "17:30").post(own() + "/hours");

        assertThat(organiser.get().get(desk()).asString()).contains("09:00–17:30");
    }

    @Test
    void anInvitationFromTheListOfPeopleKnowsThePerson() {
        String invite = "/uk/exchanges/" + slug + "/participants/invite";
        assertThat(organiser.get().get(invite).asString()).contains("<option value=\"" + PERSON + "\">Пань Цін");
        assertThat(organiser.get().get(invite + "?person=" + PERSON).asString())
                .contains("value=\"Pan Qing\"", "滨州市副市长");
        assertThat(signedIn.as(Grant.ofInstallation(MemberRole.ADMINISTRATOR))
                        .get(invite + "?person=" + PERSON)
                        .asString())
                .doesNotContain("滨州市副市长");

        assertThat(form(organiser)
                        .formParam("person", PERSON)
                        .formParam("role", "doctor")
                        .formParam("language", "zh")
                        .post(invite)
                        .asString())
                .contains(UK.say("invite.person.speaker"));
        String invited = form(organiser)
                .formParam("person", PERSON)
                .formParam("language", "zh")
                .post(invite)
                .asString();
        assertThat(invited).contains("Pan Qing").doesNotContain("<option value=\"" + PERSON);

        assertThat(speakers.in(slug)).extracting("person").containsExactly(PERSON);
    }

    private void link() {
        form(organiser)
                .formParam("person", PERSON)
                .formParam("member", member.id())
                .post(desk() + "/link")
                .then()
                .statusCode(303);
    }

    private void consent(boolean given) {
        form(speaker)
                .formParam("subject", "recording")
                .formParam("given", given)
                .post(own() + "/consent")
                .then()
                .statusCode(303);
    }

    /** Every open suggestion. */
    private void decide(String act) {
        Matcher page = Pattern.compile("name=\"suggestion\" value=\"(\\d+)\"")
                .matcher(organiser.get().get(desk()).asString());
        while (page.find()) {
            form(organiser)
                    .formParam("suggestion", page.group(1))
                    .formParam("act", act)
                    .post(desk() + "/suggestion")
                    .then()
                    .statusCode(303);
        }
    }

    private String document(String path) {
        return organiser
                .get()
                .get("/api/working-copies/" + slug)
                .jsonPath()
                .getString("document." + path.replace("pan-qing", "'pan-qing'"));
    }

    private String own() {
        return "/uk/exchanges/" + slug + "/speaker";
    }

    private String desk() {
        return "/uk/console/" + slug + "/people";
    }
}
