package org.consilium.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** A permission, {@code scope.action}. {@link MemberRole} maps roles to rights; docs/access.md is printed from both. */
public enum Right {
    EXCHANGE_CREATE(Scope.INSTALLATION, "begin a new exchange or mission"),
    MEMBER_READ(Scope.INSTALLATION, "see the members of the installation"),
    MEMBER_ERASE(Scope.INSTALLATION, "export and erase a person's data at their request, and end sessions"),
    MEMBER_APPOINT(Scope.INSTALLATION, "make administrators and organisers of the installation, and revoke that"),
    AUDIT_READ(Scope.INSTALLATION, "read the audit log"),
    GLOSSARY_KEEP(Scope.INSTALLATION, "propose, agree, delete and import terms of the installation's glossary"),
    EXCHANGE_READ(Scope.EXCHANGE, "read an exchange for participants only"),
    EXCHANGE_EDIT(Scope.EXCHANGE, "change and publish an exchange or a mission"),
    EXCHANGE_EXPORT(Scope.EXCHANGE, "export an exchange or a mission as a file"),
    PARTICIPANT_READ(Scope.EXCHANGE, "see who has registered and who was invited"),
    PARTICIPANT_DECIDE(Scope.EXCHANGE, "open and close registration, approve, decline, change roles, revoke links"),
    PARTICIPANT_INVITE(Scope.EXCHANGE, "invite people, one by one or from a list"),
    TRANSLATION_WRITE(
            Scope.LANGUAGE, "translate the texts of a working copy into this language, and read them for that"),
    AGENDA_SIGN(Scope.SIDE, "sign off a side's column of the agenda"),
    ROOM_ENTER(Scope.EXCHANGE, "enter the room"),
    ROOM_SAY(Scope.EXCHANGE, "write in the chat"),
    ROOM_MODERATE(Scope.EXCHANGE, "keep order in the room and move the run of show"),
    QUESTION_ASK(Scope.EXCHANGE, "ask and vote"),
    QUESTION_TRIAGE(Scope.EXCHANGE, "sort, merge, assign and decline questions"),
    QUESTION_TRANSLATE(Scope.EXCHANGE, "translate questions, answers and messages"),
    QUESTION_ANSWER(Scope.EXCHANGE, "answer the questions assigned to you"),
    BOOTH_READ(Scope.EXCHANGE, "see the booth plan, the consoles and the unpublished transcript"),
    BOOTH_WRITE(Scope.EXCHANGE, "write in a booth, offer it and take it"),
    BOOTH_COORDINATE(Scope.EXCHANGE, "plan booths and assign their writers");

    /** The scope of a right. */
    public enum Scope {
        INSTALLATION,
        EXCHANGE,
        /** One side of an exchange: a right held for one side does not extend to the others. */
        SIDE,
        /** One language of an exchange; its organisers hold it for all. */
        LANGUAGE
    }

    private final Scope scope;
    private final String meaning;

    Right(Scope scope, String meaning) {
        this.scope = scope;
        this.meaning = meaning;
    }

    public Scope scope() {
        return scope;
    }

    /** In English, for docs/access.md. */
    public String meaning() {
        return meaning;
    }

    /** 403 {@code access.denied}, for a known caller who lacks the right. */
    public ProblemException denied() {
        return Problem.forbidden(
                        "access.denied",
                        "This needs the right " + code() + ", which you do not have here. Ask the organiser for it.")
                .with("right", code())
                .asException();
    }

    /** {@code exchange.read} */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
