package org.consilium.transcript.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.exchange.ContentVersionService;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What moderators and organisers record of consents, and what they are told about releases without one. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class TranscriptReviewPagesTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);
    private static final String HALL = "voice Лікар із зали";

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    ContentVersionService content;

    @Inject
    SpeakerService speakers;

    @Test
    void whatIsRefusedStaysInItsFields() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        String pan = "speaker " + held.pan;

        held.recorded(held.moderator, pan, "refused", "", "Телефоном, 15 квітня")
                .then()
                .statusCode(422)
                .body(containsString("Зазначте, письмово чи усно"))
                .body(containsString("Телефоном, 15 квітня"))
                .body(containsString("<details open>"));
        held.records(held.moderator, pan, "refused", "orally", "Телефоном, 15 квітня");
        held.records(held.organiser, pan, "given", "in_writing", "");
        held.get(held.organiser, "/review?done=recorded")
                .statusCode(200)
                .body(containsString("Записано."))
                .body(containsString("письмово; записано: Ірина Гнатюк"))
                .body(containsString("усно; записано: 王芳"));
        signedIn.as(held.organiser).get("/api/me/data").then().body("more.transcripts.exchange", hasItem(held.slug));
    }

    @Test
    void whatASpeakerSaidOnTheOwnPageIsShownBesideTheWords() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        Member pan = signedIn.member(held.slug, Grant.of(MemberRole.SPEAKER, held.slug));
        held.get(held.organiser, "/review").body(not(containsString(UK.say("consent.own"))));

        speakers.link(held.slug, pan.id(), held.slug, "pan-qing");
        held.get(held.organiser, "/review")
                .body(containsString(UK.say("consent.own") + ": " + UK.say("speaker.consent.none")))
                .body(containsString("/uk/console/" + held.slug + "/people?exchange=" + held.slug));

        held.consents(pan, true).then().statusCode(303);
        held.get(held.moderator, "/review")
                .body(containsString(UK.say("consent.own") + ": " + UK.say("speaker.consent.given")))
                .body(containsString("<option value=\"given\" selected>"))
                .body(not(containsString("/people?exchange=")));

        held.consents(pan, false).then().statusCode(303);
        held.get(held.organiser, "/review")
                .body(containsString(
                        "<p class=\"notice\">" + UK.say("consent.own") + ": " + UK.say("speaker.consent.withdrawn")));
    }

    @Test
    void aRefusalStandsAtItsFieldAndWhatWasRecordedAtWhoseItIs() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);

        held.recorded(held.moderator, HALL, "refused", "", "")
                .then()
                .statusCode(422)
                .body(containsString("name=\"manner\" aria-invalid=\"true\" aria-describedby=\"manner-2-wrong\""))
                .body(containsString("<p class=\"wrong\" id=\"manner-2-wrong\">Зазначте, письмово чи усно"))
                .body(containsString("action=\"" + held.page + "/consents#voice-2\""));
        held.recorded(held.moderator, HALL, "refused", "orally", "\u202E")
                .then()
                .statusCode(422)
                .body(containsString("aria-describedby=\"note-2-hint note-2-wrong\" aria-invalid=\"true\""));
        held.recorded(held.moderator, HALL, "refused", "orally", "Рядок\r\nі ще один")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review?done=recorded&voice=2#voice-2"));
        held.get(held.moderator, "/review?done=recorded&voice=2")
                .body(containsString("<li id=\"voice-2\">\n<h3>Лікар із зали</h3>\n<p class=\"done\" role=\"status\">"))
                .body(containsString("Рядок\nі ще один"));
        held.withdraws(1, "x").then().statusCode(404);
    }

    @Test
    void aModeratorWhoWasRemovedReadsNoNotesAndRecordsNothing() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.records(held.organiser, HALL, "refused", "orally", "Телефоном");
        held.does(held.organiser, "'type': 'remove', 'member': " + held.moderator.id() + ", 'out': true");

        held.get(held.moderator, "/review").statusCode(403).body(not(containsString("Телефоном")));
        held.recorded(held.moderator, HALL, "given", "orally", "").then().statusCode(403);
        held.get(held.moderator, "").statusCode(404);
    }

    @Test
    void aReleaseWithWordsOfASpeakerWhoNowRefusesIsListedUntilWithdrawn() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.records(held.moderator, "speaker " + held.pan, "given", "orally", "");
        held.records(held.moderator, HALL, "given", "orally", "");
        held.publishes(held.organiser, 1, held.seen(), false).then().statusCode(303);
        held.get(held.organiser, "/review").body(not(containsString("лишаються слова")));

        held.records(held.moderator, HALL, "refused", "in_writing", "");
        held.publishes(held.organiser, 2, held.seen(), false).then().statusCode(303);

        String named = "У редакції 1 лишаються слова тих, чиєї згоди зараз немає: Лікар із зали.";
        held.get(held.organiser, "/review?done=recorded&voice=2")
                .body(containsString(named + " <a href=\"" + held.page + "/1/withdraw\">"))
                .body(containsString("У редакції 1 ці слова лишаються."))
                .body(not(containsString("У редакції 2 лишаються")));
        held.get(held.moderator, "/review")
                .body(containsString(named + " Попросіть організатора зустрічі відкликати її."));

        held.withdraws(1, "Відмова").then().statusCode(303);
        held.get(held.organiser, "/review").body(not(containsString("лишаються")));
    }

    @Test
    void recordingAConsentWaitsForNoChangeOfProgrammes() throws Exception {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);

        try (var moderator = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.requiringNew().timeout(60).call(() -> {
                content.lock();
                return moderator
                        .submit(() -> held.records(held.moderator, HALL, "given", "orally", ""))
                        .get(30, TimeUnit.SECONDS);
            });
        }
    }
}
