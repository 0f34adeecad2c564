package org.consilium.transcript.web;

import java.time.Instant;
import java.util.List;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.live.view.RoomPeople;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.ConsentDecision;
import org.consilium.transcript.ConsentManner;
import org.consilium.transcript.ConsentOrder;
import org.consilium.transcript.DisputedRelease;
import org.consilium.transcript.PublicationService.Desk;
import org.consilium.transcript.ReleaseHead;
import org.consilium.transcript.SegmentSpeaker;
import org.consilium.transcript.SpeakerConsent;
import org.consilium.transcript.TranscriptReview.Heard;
import org.consilium.transcript.file.TranscriptWords;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of review and publication show.
 *
 * @param done whether something was just recorded, released or withdrawn, and what
 * @param voice at which place whose consent was just recorded stands, the first one at 1; 0: nobody's was
 * @param refusal why something was refused, in the reader's words
 * @param typed what was refused, so that it stays in its fields
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

    /** How somebody is called on the page; of the unnamed, that they are. */
    public String name(SegmentSpeaker voice) {
        return name(desk.review().content().name(voice, reader.code()));
    }

    private String name(String name) {
        return name.isEmpty() ? say("transcript.unnamed") : name;
    }

    /** Who is in none of the two lists: was not asked. */
    public String undecided() {
        return words().names(desk.review().undecided().stream()
                .map(one -> name(one.voice()))
                .toList());
    }

    /** Who is heard in a release and does not agree now. */
    public String against(DisputedRelease disputed) {
        return words().names(disputed.voices().stream()
                .map(voice -> name(disputed.name(voice, desk.review().content(), reader.code())))
                .distinct()
                .toList());
    }

    /** Releases that have somebody's words although he or she does not agree now. */
    public List<ReleaseHead> against(Heard heard) {
        return desk.disputed().stream()
                .filter(disputed -> disputed.voices().contains(heard.voice()))
                .map(DisputedRelease::release)
                .toList();
    }

    /** What stands in the fields of somebody's form: what was refused, else what was recorded last. */
    public ConsentOrder fields(Heard heard) {
        if (typed != null && typed.voice().equals(heard.voice().key())) {
            return typed;
        }
        SpeakerConsent latest = heard.latest();
        return latest == null
                ? new ConsentOrder(heard.voice().key(), null, null, "")
                : new ConsentOrder(heard.voice().key(), latest.decision(), latest.manner(), latest.note());
    }

    /** What is wrong with a field of the form that was refused; null: nothing is. */
    public @Nullable String wrong(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal.text() : null;
    }

    /** As {@link #wrong(String)}, of somebody's form. */
    public @Nullable String wrong(Heard heard, String field) {
        return open(heard) ? wrong(field) : null;
    }

    /** Whether somebody's form stands open. */
    public boolean open(Heard heard) {
        return typed != null && typed.voice().equals(heard.voice().key());
    }

    /** Who recorded it and when; and how it was given, where it was. */
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
