package org.consilium.transcript;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A recorded consent to publication: whose, recorded by whom and when, and how it was given. Never changed. */
@Entity
@Immutable
public class SpeakerConsent {
    static final int LONGEST_NOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String exchange;
    private String voice;

    @Enumerated(EnumType.STRING)
    private ConsentDecision decision;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsentManner manner;

    private String note;
    private @Nullable Long recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected SpeakerConsent() {}

    /** @param by number of a member; null: the installation itself */
    SpeakerConsent(
            String exchange,
            SegmentSpeaker voice,
            ConsentDecision decision,
            @Nullable ConsentManner manner,
            String note,
            @Nullable Long by,
            Instant at) {
        this.exchange = exchange;
        this.voice = voice.key();
        this.decision = decision;
        this.manner = manner;
        this.note = note;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public String exchange() {
        return exchange;
    }

    public SegmentSpeaker voice() {
        return SegmentSpeaker.ofKey(voice);
    }

    public ConsentDecision decision() {
        return decision;
    }

    public @Nullable ConsentManner manner() {
        return manner;
    }

    public String note() {
        return note;
    }

    public @Nullable Long recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
