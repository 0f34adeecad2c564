package org.consilium.exchange;

import java.util.function.Predicate;
import org.consilium.access.Right;

/**
 * Who may know that an exchange exists, and who may read its content. Everybody else gets exactly the answer of an
 * unknown slug. The rules take the rights held in this exchange, because a page has a caller and a connection has only
 * a set of rights.
 */
public final class VisibilityRules {
    private VisibilityRules() {}

    /**
     * Whether the holder of these rights may know of the exchange: its address, its people, its room. Wider than {@link
     * #mayRead}: an administrator manages the participants of every exchange but reads no private one.
     */
    public static boolean mayKnow(Visibility visibility, Predicate<Right> held) {
        return mayRead(visibility, held) || held.test(Right.PARTICIPANT_READ);
    }

    /** Whether the holder of these rights may read the content: agenda, glossary, transcript, the exchange file. */
    public static boolean mayRead(Visibility visibility, Predicate<Right> held) {
        return visibility == Visibility.PUBLIC || held.test(Right.EXCHANGE_READ);
    }
}
