package org.consilium.exchangefile;

import java.util.ArrayList;
import java.util.List;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.Programme;
import org.consilium.exchange.VisibilityRules;
import org.jspecify.annotations.Nullable;

/**
 * Who may bring in and take out which file. A file of a mission has all its exchanges in it, those for participants only
 * too, so the rights over it are held on the mission itself.
 */
final class FileAccess {
    private FileAccess() {}

    /** Before a file is read: whether there can be one that the caller may bring in. */
    static void requireAny(Caller by) {
        by.requireSomebody();
        if (!by.may(Right.EXCHANGE_CREATE) && !by.mayAnywhere(Right.EXCHANGE_EDIT)) {
            throw by.refusal(Right.EXCHANGE_CREATE);
        }
    }

    /** @param known what the file would change; what the caller may not know of is refused as if it were not there */
    static void requireChange(Caller by, @Nullable Programme known) {
        if (known == null || !isKnown(known, by)) {
            by.require(Right.EXCHANGE_CREATE);
        } else {
            by.require(Right.EXCHANGE_EDIT, known.frame().slug());
        }
    }

    /**
     * Whether the programme exists for this caller. A file holds the content, and a comparison with it or a {@code same_as}
     * into it tells of the content: so only its readers, and not everybody who may know of it.
     */
    static boolean isKnown(Programme programme, Caller by) {
        return !(programme instanceof Exchange exchange)
                || VisibilityRules.mayRead(exchange.visibility(), right -> by.may(right, exchange.slug()));
    }

    static List<String> slugs(ExchangeFile file) {
        List<String> slugs = new ArrayList<>(List.of(file.slug()));
        if (file.body() instanceof ExchangeFile.MissionBody mission) {
            mission.activities().forEach(activity -> {
                if (activity instanceof ExchangeFile.Online online) {
                    slugs.add(online.slug());
                }
            });
        }
        return slugs;
    }
}
