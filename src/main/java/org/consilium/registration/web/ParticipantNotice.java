package org.consilium.registration.web;

import org.consilium.shared.Coded;

/** Confirms an action on the page that follows it. */
public enum ParticipantNotice implements Coded {
    APPROVED,
    DECLINED,
    WAITING,
    POLICY,
    ROLE_GIVEN,
    ROLE_TAKEN,
    REVOKED,
    LETTER
}
