package org.consilium.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** Who may know of an exchange: everybody, or only its participants. */
public enum Visibility implements Coded {
    PUBLIC,
    PARTICIPANTS;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
