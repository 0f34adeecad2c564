package org.consilium.transcript;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** How a speaker gave or refused consent. */
public enum ConsentManner implements Coded {
    IN_WRITING,
    ORALLY;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
