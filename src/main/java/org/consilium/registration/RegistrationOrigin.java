package org.consilium.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** How somebody came to be a participant. */
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
