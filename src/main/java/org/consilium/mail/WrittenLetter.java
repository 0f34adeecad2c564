package org.consilium.mail;

import java.time.Instant;
import org.consilium.access.Member;
import org.consilium.shared.UiLanguage;

/** A letter with its text and address, ready for the mail server. Never stored: it may contain a personal link. */
record WrittenLetter(long id, String address, UiLanguage language, Instant queuedAt, Letter words) {
    static WrittenLetter of(OutboxLetter letter, Member member, Letter words) {
        return new WrittenLetter(
                letter.id(), String.valueOf(member.email()), member.language(), letter.queuedAt(), words);
    }

    @Override
    public String toString() {
        return "letter " + id;
    }
}
