package org.consilium.exchangefile;

import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.Programme;
import org.consilium.exchange.VisibilityRules;
import org.jspecify.annotations.Nullable;

/**
 * Who may import and export which file. The file of a mission contains all its exchanges, including those for
 * participants only, so the rights over it are held on the mission itself.
 */
final class FileAccess {
    private FileAccess() {}

    /** Before a file is read: whether there can be one that the caller may import. */
    static void requireAny(Caller by) {
        by.requireSomebody();
        if (!by.may(Right.EXCHANGE_CREATE) && !by.mayAnywhere(Right.EXCHANGE_EDIT)) {
            throw by.refusal(Right.EXCHANGE_CREATE);
        }
    }

    /**
     * @param known the programme to change; one that the caller may not know of is refused as if it did not exist
     * @param drafted whether the slug has a working copy
     */
    static void requireChange(Caller by, String slug, @Nullable Programme known, boolean drafted) {
        if (known == null && drafted && by.may(Right.EXCHANGE_EDIT, slug)) {
            return; // an organiser of what is not published yet
        }
        if (known == null || !isKnown(known, by)) {
            by.require(Right.EXCHANGE_CREATE);
        } else {
            by.require(Right.EXCHANGE_EDIT, known.frame().slug());
        }
    }

    /**
     * Whether the programme exists for this caller. A file contains the content, and a comparison with it or a {@code
     * same_as} into it reveals content, so only readers of the content qualify.
     */
    static boolean isKnown(Programme programme, Caller by) {
        return !(programme instanceof Exchange exchange)
                || VisibilityRules.mayRead(exchange.visibility(), right -> by.may(right, exchange.slug()));
    }
}
