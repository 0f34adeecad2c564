package org.consilium.calendar;

import java.time.Instant;
import org.consilium.exchange.state.ExchangeState;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar.
 *
 * @param changedAt when it was last changed, by a release or by a decision about its state
 * @param halted {@link ExchangeState#CANCELLED} or {@link ExchangeState#POSTPONED}; null if it takes place
 * @param address absolute, of its page
 */
public record CalendarEvent(
        CalendarEntry entry,
        String uid,
        int sequence,
        Instant changedAt,
        @Nullable ExchangeState halted,
        String address) {

    /** A postponed event keeps its former time, so that its readers learn why it does not take place then. */
    String status() {
        if (halted == null) {
            return "CONFIRMED";
        }
        return halted == ExchangeState.CANCELLED ? "CANCELLED" : "TENTATIVE";
    }
}
