package org.consilium.exchange.state;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** Where an exchange or a mission stands. What each state means for pages and API: docs/states.md. */
public enum ExchangeState implements Coded {
    /** Nothing has been published. */
    DRAFT,
    /** Waits for the sign-off of a side. */
    WAITING,
    PUBLISHED,
    /** Between its planned start and end. */
    LIVE,
    HELD,
    /** Does not take place on the planned day; there is no new date yet. */
    POSTPONED,
    /** Published, and its start has been moved since. */
    RESCHEDULED,
    CANCELLED;

    /** Whether it does not take place as announced: nobody registers, and the room does not open. */
    public boolean isHalted() {
        return this == POSTPONED || this == CANCELLED;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
