package org.consilium.live.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** What in a text may identify a patient. */
public enum IdentityKind implements Coded {
    /** A name with a date of birth. */
    NAMES,
    /** The number of a record, an insurance, a passport or a person. */
    NUMBERS,
    PHONES;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
