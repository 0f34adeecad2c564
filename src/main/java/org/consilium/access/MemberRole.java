package org.consilium.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;
import org.consilium.shared.Coded;

/** What somebody is in an exchange, and with it the one table of rights. */
public enum MemberRole implements Coded {
    /** Of the installation. Sees to people and to the record; what is said in a private exchange is not for them. */
    ADMINISTRATOR(
            Right.EXCHANGE_CREATE,
            Right.MEMBER_READ,
            Right.MEMBER_ERASE,
            Right.AUDIT_READ,
            Right.PARTICIPANT_READ,
            Right.PARTICIPANT_INVITE),
    /** Of one exchange; of the installation: may bring in exchanges and is then the organiser of those. */
    ORGANISER(
            Right.EXCHANGE_CREATE,
            Right.GLOSSARY_KEEP,
            Right.EXCHANGE_READ,
            Right.EXCHANGE_EDIT,
            Right.EXCHANGE_EXPORT,
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
    /** A consulate or an authority: signs for its own side, and for no other. */
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
    SPEAKER(Right.EXCHANGE_READ, Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ASK, Right.QUESTION_ANSWER),
    DOCTOR(Right.EXCHANGE_READ, Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ASK);

    @SuppressWarnings("ImmutableEnumChecker") // never changed, never handed out to be changed
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

    /** Whether the role is for one side of an exchange alone. */
    public boolean ofSide() {
        return this == PUBLISHER;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
