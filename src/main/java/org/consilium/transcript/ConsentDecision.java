package org.consilium.transcript;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** What somebody who is heard said to being published. */
public enum ConsentDecision implements Coded {
    GIVEN,
    REFUSED,
    /** Also what a wrong record is taken back to. */
    NOT_ASKED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
