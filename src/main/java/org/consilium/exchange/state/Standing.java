package org.consilium.exchange.state;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What organisers have decided about a published exchange or mission, apart from its file. Pure; all instants are UTC.
 *
 * @param halted {@link ExchangeState#POSTPONED} or {@link ExchangeState#CANCELLED}; null where it takes place as announced
 * @param haltedAt since when
 * @param previousStartsAt the start that was announced first; null unless it was moved
 * @param rescheduledAt when the start was last moved
 * @param archivedAt null unless its organisers have put it away; readers see no difference
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) @Nullable ExchangeState halted,
        @Nullable Instant haltedAt,
        @Nullable Instant previousStartsAt,
        @Nullable Instant rescheduledAt,
        @Nullable Instant archivedAt) {
    /** As announced. */
    public static final Standing NONE = new Standing(null, null, null, null, null);

    /** The state of something that is published. */
    public ExchangeState state(Instant starts, Instant ends, Instant now) {
        if (halted != null) {
            return halted;
        }
        if (now.isBefore(starts)) {
            return previousStartsAt == null ? ExchangeState.PUBLISHED : ExchangeState.RESCHEDULED;
        }
        return now.isBefore(ends) ? ExchangeState.LIVE : ExchangeState.HELD;
    }

    public boolean archived() {
        return archivedAt != null;
    }

    /** When the organisers' decision behind a state was made; null where the clock or a release decides. */
    public @Nullable Instant since(ExchangeState state) {
        return switch (state) {
            case POSTPONED, CANCELLED -> haltedAt;
            case RESCHEDULED -> rescheduledAt;
            default -> null;
        };
    }

    /** @param state {@link ExchangeState#POSTPONED} or {@link ExchangeState#CANCELLED} */
    public Standing halt(ExchangeState state, Instant now) {
        if (!state.isHalted()) {
            throw new IllegalArgumentException(state.code());
        }
        return state == halted ? this : new Standing(state, now, previousStartsAt, rescheduledAt, archivedAt);
    }

    /** Takes a cancellation or postponement back. */
    public Standing resume() {
        return new Standing(null, null, previousStartsAt, rescheduledAt, archivedAt);
    }

    public Standing archive(Instant now) {
        return new Standing(halted, haltedAt, previousStartsAt, rescheduledAt, archivedAt == null ? now : archivedAt);
    }

    public Standing unarchive() {
        return new Standing(halted, haltedAt, previousStartsAt, rescheduledAt, null);
    }

    /**
     * After a release. A new start settles a postponement. A correction of a start that has passed is not a move, and going
     * back to the start that was announced first undoes one.
     */
    public Standing moved(Instant from, Instant to, Instant now) {
        boolean postponed = halted == ExchangeState.POSTPONED;
        if (from.equals(to) || (!postponed && !from.isAfter(now))) {
            return this;
        }
        Instant announced = previousStartsAt == null ? from : previousStartsAt;
        @Nullable ExchangeState still = postponed ? null : halted;
        @Nullable Instant since = postponed ? null : haltedAt;
        return announced.equals(to)
                ? new Standing(still, since, null, null, archivedAt)
                : new Standing(still, since, announced, now, archivedAt);
    }
}
