package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** Whether people are let in, and what may be done in the room. */
public enum DoorState implements Coded {
    /** Questions may be asked and prepared; the chat is closed. */
    BEFORE,
    OPEN,
    /** A record: remaining questions are answered in writing. */
    OVER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
