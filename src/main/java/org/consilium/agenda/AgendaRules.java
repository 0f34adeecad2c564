package org.consilium.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of an agenda. Pure. */
public final class AgendaRules {
    private AgendaRules() {}

    /**
     * When each item starts: at its fixed start, otherwise when the previous item ends; the first one with the
     * exchange.
     */
    public static List<Instant> starts(Instant exchangeStarts, List<? extends TimedItem> items) {
        List<Instant> starts = new ArrayList<>(items.size());
        Instant next = exchangeStarts;
        for (TimedItem item : items) {
            Instant start = item.startsAt() == null ? next : item.startsAt();
            starts.add(start);
            next = start.plus(Duration.ofMinutes(item.minutes()));
        }
        return starts;
    }

    /** When the last item ends; the start of the exchange if there are no items. */
    public static Instant ends(Instant exchangeStarts, List<? extends TimedItem> items) {
        if (items.isEmpty()) {
            return exchangeStarts;
        }
        Instant last = starts(exchangeStarts, items).getLast();
        return last.plus(Duration.ofMinutes(items.getLast().minutes()));
    }
}
