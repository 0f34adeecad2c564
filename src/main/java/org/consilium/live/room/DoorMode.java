package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** A moderator's setting of the door. */
public enum DoorMode implements Coded {
    BY_TIME,
    OPEN,
    CLOSED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
