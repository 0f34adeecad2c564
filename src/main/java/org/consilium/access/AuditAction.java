package org.consilium.access;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** The actions that the audit log records. */
public enum AuditAction implements Coded {
    SIGNED_IN,
    SIGNED_OUT,
    SESSIONS_ENDED,
    LINK_MADE,
    LINK_ENTERED,
    LINK_REVOKED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    REGISTRATION_CHANGED,
    REGISTERED,
    REGISTRATION_APPROVED,
    REGISTRATION_DECLINED,
    INVITED,
    INVITATION_ANSWERED,
    MEETING_CARD_CHANGED,
    EXCHANGE_IMPORTED,
    EXCHANGE_EXPORTED,
    EXCHANGE_RELEASED,
    WORKING_COPY_CHANGED,
    WORKING_COPY_DISCARDED,
    WORKING_COPY_RESTORED,
    STATE_DECIDED,
    SPEAKER_LINKED,
    SUGGESTION_DECIDED,
    PORTRAIT_DECIDED,
    LOGO_CHANGED,
    RECORDS_MERGED,
    MERGE_UNDONE,
    PERSON_REDACTED,
    ASKER_LOOKED_UP,
    FEED_MADE,
    FEED_REVOKED,
    TRANSCRIPT_CONSENT_RECORDED,
    TRANSCRIPT_PUBLISHED,
    TRANSCRIPT_WITHDRAWN,
    TERMS_CHANGED,
    GLOSSARY_IMPORTED,
    MEMBER_EXPORTED,
    MEMBER_ERASED,
    AUDIT_EXPORTED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
