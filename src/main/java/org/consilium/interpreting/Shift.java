package org.consilium.interpreting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stored turn of a rota. Names a member by number only; a removed one can be restored for a while. */
@Entity
class Shift {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String exchange;
    private String language;
    private Instant fromAt;
    private Instant toAt;
    private @Nullable Long memberId;
    private @Nullable String name;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected Shift() {}

    @SuppressWarnings("NullAway.Init") // placed right after construction
    Shift(String exchange, String language, ProposedShift turn) {
        this.exchange = exchange;
        this.language = language;
        place(turn);
    }

    final void place(ProposedShift turn) {
        fromAt = turn.when().from();
        toAt = turn.when().to();
        memberId = turn.who().member();
        name = turn.who().isKnown() ? null : turn.who().name();
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void bringBack() {
        removedAt = null;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String exchange() {
        return exchange;
    }

    String language() {
        return language;
    }

    TimeRange when() {
        return new TimeRange(fromAt, toAt);
    }

    @Nullable
    Long memberId() {
        return memberId;
    }

    /** The name of somebody who is not a member; empty for a member. */
    String name() {
        return Objects.requireNonNullElse(name, "");
    }

    boolean removed() {
        return removedAt != null;
    }

    /** @return null unless removed */
    @Nullable
    Instant removedAt() {
        return removedAt;
    }
}
