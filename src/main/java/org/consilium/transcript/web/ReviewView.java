package org.consilium.transcript.web;

import java.time.Instant;
import java.util.List;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.live.view.RoomPeople;
import org.consilium.people.speaker.RecordingConsent;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.ConsentDecision;
import org.consilium.transcript.ConsentManner;
import org.consilium.transcript.ConsentOrder;
import org.consilium.transcript.DisputedRelease;
import org.consilium.transcript.OwnAnswer;
import org.consilium.transcript.PublicationService.Desk;
import org.consilium.transcript.ReleaseHead;
import org.consilium.transcript.SegmentSpeaker;
import org.consilium.transcript.SpeakerConsent;
import org.consilium.transcript.TranscriptReview.Heard;
import org.consilium.transcript.file.TranscriptWords;
import org.jspecify.annotations.Nullable;

/**
 * The content of the review and publication pages.
 *
 * @param done the change just made, if any
 * @param voice the position of the speaker whose consent was just recorded, from 1; 0: nobody
 * @param refusal why a change was refused, in the reader's language
 * @param typed the refused values, which stay in their fields
 */
public record ReviewView(
        UiLanguage reader,
        Desk desk,
        Caller caller,
        @Nullable ReviewNotice done,
        int voice,
        @Nullable ReviewRefusal refusal,
        @Nullable ConsentOrder typed) {
    public boolean mayPublish() {
        return caller.may(Right.EXCHANGE_EDIT, desk.exchange().slug());
    }

    public List<ConsentDecision> decisions() {
        return List.of(ConsentDecision.values());
    }

    public List<ConsentManner> manners() {
        return List.of(ConsentManner.values());
    }

    public List<Heard> heard() {
        return desk.review().heard();
    }

    /** The displayed name of a voice; for an unnamed one, a text that says so. */
    public String name(SegmentSpeaker voice) {
        return name(desk.review().content().name(voice, reader.code()));
    }

    private String name(String name) {
        return name.isEmpty() ? say("transcript.unnamed") : name;
    }

    /** Speakers in neither list: not asked yet. */
    public String undecided() {
        return words().names(desk.review().undecided().stream()
                .map(one -> name(one.voice()))
                .toList());
    }

    /** Speakers heard in a release who do not agree now. */
    public String against(DisputedRelease disputed) {
        return words().names(disputed.voices().stream()
                .map(voice -> name(disputed.name(voice, desk.review().content(), reader.code())))
                .distinct()
                .toList());
    }

    /** Releases that contain a speaker's words although he or she does not agree now. */
    public List<ReleaseHead> against(Heard heard) {
        return desk.disputed().stream()
                .filter(disputed -> disputed.voices().contains(heard.voice()))
                .map(DisputedRelease::release)
                .toList();
    }

    /** What the speaker says on his or her own page; null for a speaker who has none. */
    public @Nullable OwnAnswer own(Heard heard) {
        return desk.answers().get(heard.voice());
    }

    public String said(OwnAnswer own) {
        RecordingConsent consent = own.consent();
        if (consent == null) {
            return say("speaker.consent.none");
        }
        return say(consent.given() ? "speaker.consent.given" : "speaker.consent.withdrawn") + " · "
                + moment(consent.at());
    }

    /**
     * The values in the fields of a speaker's form: those refused, otherwise those last recorded, otherwise the consent on the
     * speaker's own page.
     */
    public ConsentOrder fields(Heard heard) {
        if (typed != null && typed.voice().equals(heard.voice().key())) {
            return typed;
        }
        SpeakerConsent latest = heard.latest();
        OwnAnswer own = own(heard);
        if (latest == null && own != null && own.given()) {
            return new ConsentOrder(heard.voice().key(), ConsentDecision.GIVEN, ConsentManner.IN_WRITING, "");
        }
        return latest == null
                ? new ConsentOrder(heard.voice().key(), null, null, "")
                : new ConsentOrder(heard.voice().key(), latest.decision(), latest.manner(), latest.note());
    }

    /** The error of a field in the refused form; null: none. */
    public @Nullable String wrong(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal.text() : null;
    }

    /** As {@link #wrong(String)}, for a speaker's form. */
    public @Nullable String wrong(Heard heard, String field) {
        return open(heard) ? wrong(field) : null;
    }

    /** Whether a speaker's form is shown open. */
    public boolean open(Heard heard) {
        return typed != null && typed.voice().equals(heard.voice().key());
    }

    /** Who recorded it, when, and how it was given, if it was. */
    public String recorded(SpeakerConsent consent) {
        String by = say("consent.recorded", "name", by(consent.recordedBy()), "moment", moment(consent.recordedAt()));
        ConsentManner manner = consent.manner();
        return manner == null
                ? by
                : say("consent.recorded.manner", "manner", Texts.of(reader).say(manner), "recorded", by);
    }

    public String published(ReleaseHead release) {
        return say("transcript.published", "name", by(release.publishedBy()), "moment", moment(release.publishedAt()));
    }

    public String withdrawn(ReleaseHead release) {
        Instant at = release.withdrawnAt();
        return at == null ? "" : say("transcript.withdrawn", "name", by(release.withdrawnBy()), "moment", moment(at));
    }

    private String by(@Nullable Long member) {
        if (member == null) {
            return Texts.of(reader).say(Caller.Kind.INSTALLATION);
        }
        RoomPeople people = desk.edition().people();
        String name = people.of(member).name();
        return name.isEmpty() ? say("transcript.erased") : name;
    }

    private String moment(Instant at) {
        return words().moment(desk.review().content(), at);
    }

    private TranscriptWords words() {
        return new TranscriptWords(reader, reader.code());
    }

    public String title() {
        return desk.exchange().title().say(reader.code()).text();
    }

    private String say(String key, Object... arguments) {
        return Texts.of(reader).say(key, arguments);
    }
}
