package org.consilium.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** The state of a registration or an invitation. */
public enum RegistrationState implements Coded {
    WAITING,
    APPROVED,
    DECLINED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
