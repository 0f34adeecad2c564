package org.consilium.registration.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** What an invited person answers. Takes no role away: organisers decide about that. */
public enum InvitationAnswer implements Coded {
    ACCEPTED,
    DECLINED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
