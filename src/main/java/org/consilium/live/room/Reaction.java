package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** Answers to a message without words. */
public enum Reaction implements Coded {
    AGREE,
    THANKS,
    APPLAUSE,
    UNCLEAR;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
