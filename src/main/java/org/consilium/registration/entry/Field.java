package org.consilium.registration.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** A person's details: the fields of the forms and of the API, and the columns of a list. */
public enum Field implements Coded {
    NAME,
    INSTITUTION,
    POST,
    COUNTRY,
    LANGUAGE,
    EMAIL,
    ROLE,
    SIDE,
    CONSENT;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
