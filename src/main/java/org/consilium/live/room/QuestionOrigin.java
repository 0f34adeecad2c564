package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** How a question came into the room. */
public enum QuestionOrigin implements Coded {
    /** Asked before the room opened. */
    PRE_EVENT,
    LIVE,
    /** Made from a message. */
    CHAT;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
