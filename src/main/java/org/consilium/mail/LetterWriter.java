package org.consilium.mail;

import java.util.Optional;
import org.consilium.access.Member;

/** Writes letters of one kind, in the member's language, at the time of sending. */
public interface LetterWriter {
    /** The kind, as queued with {@link LetterService#queue}. */
    String kind();

    /**
     * Runs in a transaction, which may create a personal link: the secret goes into the letter and nowhere else.
     *
     * @param exchange a slug, or empty
     * @return empty if the letter is no longer wanted
     */
    Optional<Letter> write(Member member, String exchange);
}
