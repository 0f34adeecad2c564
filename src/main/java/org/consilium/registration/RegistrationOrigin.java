package org.consilium.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** How a person became a participant. */
public enum RegistrationOrigin implements Coded {
    FORM,
    INVITATION,
    IMPORT;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
