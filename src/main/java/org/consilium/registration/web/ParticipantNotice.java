package org.consilium.registration.web;

import org.consilium.shared.Coded;

/** What was done, said on the page after it. */
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
