package org.consilium.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** The outbox: a letter is queued in the transaction of what it tells of. */
@ApplicationScoped
public class LetterService {
    /** Whether letters go out at all; where not, links are shown on the page instead. */
    public boolean on() {
        return false;
    }

    /**
     * @param kind of the {@link LetterWriter} that will write it
     * @param exchange a slug, or empty
     */
    public void queue(long memberId, String kind, String exchange) {
        throw new UnsupportedOperationException(kind + exchange + memberId);
    }
}
