package org.consilium.mail;

import java.util.Optional;
import org.consilium.access.Member;

/** Writes letters of one kind, in the member's language, at the moment of sending. */
public interface LetterWriter {
    /** As queued with {@link LetterService#queue}. */
    String kind();

    /**
     * Called in a transaction, which may make a personal link: the secret goes into the letter and nowhere else.
     *
     * @param exchange a slug, or empty
     * @return empty where the letter is not wanted any more
     */
    Optional<Letter> write(Member member, String exchange);
}
