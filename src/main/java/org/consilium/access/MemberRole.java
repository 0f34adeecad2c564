package org.consilium.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;
import org.consilium.shared.Coded;

/** A member's function in an exchange. Each role carries its rights: this is the only table of rights. */
public enum MemberRole implements Coded {
    /** Of the installation. Manages people and the audit log; does not see what is said in a private exchange. */
    ADMINISTRATOR(
            Right.EXCHANGE_CREATE,
            Right.MEMBER_READ,
            Right.MEMBER_ERASE,
            Right.MEMBER_APPOINT,
            Right.AUDIT_READ,
            Right.PARTICIPANT_READ,
            Right.PARTICIPANT_INVITE),
    /** Of one exchange. In the installation: may import exchanges and becomes their organiser. */
    ORGANISER(
            Right.EXCHANGE_CREATE,
            Right.GLOSSARY_KEEP,
            Right.EXCHANGE_READ,
            Right.EXCHANGE_EDIT,
            Right.EXCHANGE_EXPORT,
            Right.TRANSLATION_WRITE,
            Right.PARTICIPANT_READ,
            Right.PARTICIPANT_DECIDE,
            Right.PARTICIPANT_INVITE,
            Right.ROOM_ENTER,
            Right.ROOM_SAY,
            Right.ROOM_MODERATE,
            Right.QUESTION_ASK,
            Right.QUESTION_TRIAGE,
            Right.BOOTH_READ,
            Right.BOOTH_COORDINATE),
    /** A consulate or an authority: signs only for its own side. */
    PUBLISHER(Right.EXCHANGE_READ, Right.EXCHANGE_EXPORT, Right.AGENDA_SIGN, Right.ROOM_ENTER),
    MODERATOR(
            Right.EXCHANGE_READ,
            Right.PARTICIPANT_READ,
            Right.ROOM_ENTER,
            Right.ROOM_SAY,
            Right.ROOM_MODERATE,
            Right.QUESTION_ASK,
            Right.QUESTION_TRIAGE,
            Right.BOOTH_READ,
            Right.BOOTH_COORDINATE),
    INTERPRETER(
            Right.EXCHANGE_READ,
            Right.ROOM_ENTER,
            Right.ROOM_SAY,
            Right.QUESTION_TRANSLATE,
            Right.BOOTH_READ,
            Right.BOOTH_WRITE),
    /** Of one language: translates what organisers write, and enters no room. */
    TRANSLATOR(Right.EXCHANGE_READ, Right.TRANSLATION_WRITE),
    SPEAKER(Right.EXCHANGE_READ, Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ASK, Right.QUESTION_ANSWER),
    DOCTOR(Right.EXCHANGE_READ, Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ASK);

    @SuppressWarnings("ImmutableEnumChecker") // immutable and never returned as a mutable set
    private final Set<Right> rights;

    MemberRole(Right first, Right... more) {
        rights = EnumSet.of(first, more);
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Whether the role exists for the installation as a whole. */
    public boolean ofInstallation() {
        return this == ADMINISTRATOR || this == ORGANISER;
    }

    /** Whether the role exists within one exchange. */
    public boolean ofExchange() {
        return this != ADMINISTRATOR;
    }

    /** Whether the role belongs to one side of an exchange. */
    public boolean ofSide() {
        return this == PUBLISHER;
    }

    /** Whether the role is for one language of an exchange. */
    public boolean ofLanguage() {
        return this == TRANSLATOR;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
