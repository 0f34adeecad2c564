package org.consilium.access.limit;

import java.util.Locale;

/** What may be done only so often, and by whom it is counted. How often: {@code consilium.limit.CODE}, see {@link Rate}. */
public enum Limit {
    /** Links that open nothing. Entries that succeed are free: a whole hospital enters from one address. */
    FAILED_ENTRY(By.ADDRESS),
    SIGN_IN(By.ADDRESS),
    REGISTRATION(By.ADDRESS),
    /** A sender who types a stranger's address must not fill that person's mailbox. */
    REGISTRATION_MAIL(By.MAIL),
    NEW_LINK(By.MEMBER),
    /** Every request of a signed-in member that may change something. */
    CHANGE(By.MEMBER),
    /** Everything that a member sends into rooms, by whatever way. */
    ROOM(By.MEMBER),
    /** The same of those who interpret: what they type is shown as they type it. */
    BOOTH(By.MEMBER),
    /** Lines of a captioner's tool; a request without any is one. */
    FEED(By.FEED),
    /** Transcripts as files: each is made anew, in memory where it is a Word document. */
    TRANSCRIPT_FILE(By.ADDRESS);

    /** What a key of a limit is. */
    public enum By {
        ADDRESS,
        MAIL,
        MEMBER,
        /** The number of a key by which a captioner's tool writes. */
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
