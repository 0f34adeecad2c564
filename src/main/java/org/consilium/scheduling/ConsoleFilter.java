package org.consilium.scheduling;

import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.Coded;

/** Which exchanges and missions an organiser's list shows. Archived ones appear only where they are asked for. Pure. */
public enum ConsoleFilter implements Coded {
    /** Waiting for a decision of the organisers, or taking place now. */
    NEEDS_YOU,
    COMING,
    PAST,
    ALL,
    ARCHIVED;

    /** @param changed whether something is not published yet */
    boolean shows(ExchangeState state, boolean changed, boolean archived) {
        return this == ARCHIVED
                ? archived
                : !archived
                        && switch (this) {
                            case NEEDS_YOU -> changed || rank(state) < rank(ExchangeState.PUBLISHED);
                            case COMING -> rank(state) <= rank(ExchangeState.PUBLISHED);
                            case PAST -> rank(state) > rank(ExchangeState.PUBLISHED);
                            default -> true;
                        };
    }

    /** The lower, the more it needs its organisers. */
    static int rank(ExchangeState state) {
        return switch (state) {
            case LIVE -> 0;
            case WAITING -> 1;
            case DRAFT -> 2;
            case POSTPONED -> 3;
            case PUBLISHED, RESCHEDULED -> 4;
            case HELD -> 5;
            case CANCELLED -> 6;
        };
    }
}
