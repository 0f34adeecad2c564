package org.consilium.transcript;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** A speaker's answer about publication. */
public enum ConsentDecision implements Coded {
    GIVEN,
    REFUSED,
    /** Also the answer to which a wrong record is reset. */
    NOT_ASKED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
