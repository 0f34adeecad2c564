package org.consilium.scheduling;

import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.Coded;

/** The one thing that an organiser is offered to do next with an exchange or a mission. Pure. */
public enum NextStep implements Coded {
    ENTER_ROOM,
    ADD_AGENDA,
    PUBLISH,
    SET_TIME,
    COMPLETE,
    OPEN;

    /**
     * @param changed whether something is not published yet
     * @param room whether it has a room: a mission has none
     */
    static NextStep of(ExchangeState state, boolean changed, Readiness readiness, boolean room) {
        if (state == ExchangeState.LIVE && room) {
            return ENTER_ROOM;
        }
        if (state == ExchangeState.DRAFT && readiness.items() == 0) {
            return ADD_AGENDA;
        }
        if (changed) {
            return PUBLISH;
        }
        return switch (state) {
            case POSTPONED -> SET_TIME;
            case PUBLISHED, RESCHEDULED -> readiness.complete() ? OPEN : COMPLETE;
            default -> OPEN;
        };
    }

    /** Whether it cannot wait. */
    public boolean isUrgent() {
        return this == ENTER_ROOM || this == PUBLISH || this == SET_TIME;
    }
}
