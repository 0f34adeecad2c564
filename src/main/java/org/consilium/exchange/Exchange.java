package org.consilium.exchange;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchange.state.Standing;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.column.WordsColumn;
import org.jspecify.annotations.Nullable;

/** One online meeting of two or more sides. */
@Entity
public class Exchange extends Programme {
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Mission mission;

    @Enumerated(EnumType.STRING)
    private ExchangeKind kind;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private Instant startsAt;
    private Instant endsAt;
    private String zone;

    @Convert(converter = WordsColumn.class)
    private List<String> assumed;

    @SuppressWarnings("NullAway.Init")
    protected Exchange() {}

    @SuppressWarnings("NullAway.Init") // scheduled right after construction
    public Exchange(String slug, LocalizedText title, List<String> languages, @Nullable Mission mission) {
        super(slug, title, languages);
        this.mission = mission;
    }

    /** @param newAssumed names of fields whose values are planned, not reported */
    public void schedule(
            ExchangeKind newKind,
            Visibility newVisibility,
            Instant newStartsAt,
            String newZone,
            List<String> newAssumed) {
        kind = newKind;
        visibility = newVisibility;
        startsAt = newStartsAt;
        endsAt = newStartsAt;
        zone = newZone;
        assumed = newAssumed;
    }

    /** @param end of the last agenda item (UTC), not before the start; a new schedule resets it to the start */
    public void endAt(Instant end) {
        endsAt = end;
    }

    @Override
    public Programme frame() {
        return mission == null ? this : mission;
    }

    @Override
    public LocalDate firstDay() {
        return startsAt.atZone(ZoneId.of(zone)).toLocalDate();
    }

    @Override
    public ExchangeState state(Instant now) {
        return standing().state(startsAt, endsAt, now);
    }

    /** A mission that is cancelled or postponed takes its exchanges with it. */
    @Override
    public Standing standing() {
        Standing own = decided();
        if (mission == null || own.halted() != null) {
            return own;
        }
        Standing whole = mission.standing();
        @Nullable ExchangeState halted = whole.halted();
        @Nullable Instant since = whole.haltedAt();
        return halted == null || since == null ? own : own.halt(halted, since);
    }

    public @Nullable Mission mission() {
        return mission;
    }

    public ExchangeKind kind() {
        return kind;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** The IANA zone in which the start was agreed. */
    public String zone() {
        return zone;
    }

    public List<String> assumed() {
        return assumed;
    }

    public Planned planned() {
        return Planned.of(assumed);
    }
}
