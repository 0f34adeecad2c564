package org.consilium.exchange;

import java.util.function.Predicate;
import org.consilium.access.Right;

/**
 * Who is told that an exchange exists, and who is shown its content. For everybody else, it is answered to the letter like a slug that
 * nobody uses. Callers pass the rights that somebody holds in this exchange, because pages ask a caller for them and
 * connections hold a set.
 */
public final class VisibilityRules {
    private VisibilityRules() {}

    /**
     * Whether the exchange exists for the holder of these rights: its address, its people, its room. Wider than {@link
     * #mayRead}: an administrator sees to the participants of every exchange but reads no private one.
     */
    public static boolean mayKnow(Visibility visibility, Predicate<Right> held) {
        return mayRead(visibility, held) || held.test(Right.PARTICIPANT_READ);
    }

    /** Whether the holder of these rights reads the content: agenda, glossary, transcript, the exchange file. */
    public static boolean mayRead(Visibility visibility, Predicate<Right> held) {
        return visibility == Visibility.PUBLIC || held.test(Right.EXCHANGE_READ);
    }
}
