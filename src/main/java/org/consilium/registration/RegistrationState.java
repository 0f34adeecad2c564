package org.consilium.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** Where somebody stands who wants to take part, or was asked to. */
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
