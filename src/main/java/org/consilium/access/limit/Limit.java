package org.consilium.access.limit;

import java.util.Locale;

/** Rate limits, and what each is counted by. The rates are {@code consilium.limit.CODE}, see {@link Rate}. */
public enum Limit {
    /** Failed links. Successful entries are free: a whole hospital enters from one address. */
    FAILED_ENTRY(By.ADDRESS),
    SIGN_IN(By.ADDRESS),
    REGISTRATION(By.ADDRESS),
    /** A sender who types a stranger's address must not fill that person's mailbox. */
    REGISTRATION_MAIL(By.MAIL),
    NEW_LINK(By.MEMBER),
    /** Codes for signatures by mail: each may be guessed five times. */
    SIGN_CODE(By.MEMBER),
    /** Every request of a signed-in member that may change something. */
    CHANGE(By.MEMBER),
    /** Everything that a member sends into rooms, over any transport. */
    ROOM(By.MEMBER),
    /** The same for interpreters: their text is shown as they type. */
    BOOTH(By.MEMBER),
    /** Edits of working copies: an editor saves as its user types. */
    EDIT(By.MEMBER),
    /** Lines from a captioning tool; an empty request counts as one. */
    FEED(By.FEED),
    /** Transcripts as files: each is generated anew, a Word document in memory. */
    TRANSCRIPT_FILE(By.ADDRESS),
    /** Differences between two releases: there are many pairs, and each is computed anew. */
    DIFFERENCE(By.ADDRESS),
    /** Programmes as PDF that are not kept: each takes seconds of a processor. */
    PROGRAMME(By.ADDRESS);

    /** What the key of a limit is. */
    public enum By {
        ADDRESS,
        MAIL,
        MEMBER,
        /** The number of the key with which a captioning tool writes. */
        FEED
    }

    private final By by;

    Limit(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }

    /** {@code failed-entry}, as in the setting. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
