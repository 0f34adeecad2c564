package org.consilium.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.consilium.shared.LocalizedText;

/** The arithmetic of an agenda. */
public final class AgendaRules {
    /** No item of {@code before} fits. */
    public static final int NONE = -1;

    private AgendaRules() {}

    /** When each item starts: at its fixed start, or else when the item before it ends; the first with the exchange. */
    public static List<Instant> starts(Instant exchangeStarts, List<ItemContent> items) {
        List<Instant> starts = new ArrayList<>(items.size());
        Instant next = exchangeStarts;
        for (ItemContent item : items) {
            Instant start = item.startsAt() == null ? next : item.startsAt();
            starts.add(start);
            next = start.plus(Duration.ofMinutes(item.minutes()));
        }
        return starts;
    }

    /** When the last item ends; the start of the exchange where there is no item. */
    public static Instant ends(Instant exchangeStarts, List<ItemContent> items) {
        if (items.isEmpty()) {
            return exchangeStarts;
        }
        Instant last = starts(exchangeStarts, items).getLast();
        return last.plus(Duration.ofMinutes(items.getLast().minutes()));
    }

    /**
     * Which old item each new one continues, so that a changed agenda keeps the ids that questions and notes point at:
     * first the ones that {@code same} recognises, in order, then of the rest those at the same place.
     *
     * @return for each of {@code after} an index into {@code before}, or {@link #NONE}; no index twice
     */
    public static <O, N> int[] match(List<O> before, List<N> after, BiPredicate<O, N> same) {
        int[] found = new int[after.size()];
        Arrays.fill(found, NONE);
        boolean[] taken = new boolean[before.size()];
        for (int n = 0; n < found.length; n++) {
            for (int o = 0; o < taken.length && found[n] == NONE; o++) {
                if (!taken[o] && same.test(before.get(o), after.get(n))) {
                    found[n] = o;
                    taken[o] = true;
                }
            }
        }
        for (int n = 0; n < Math.min(found.length, taken.length); n++) {
            if (found[n] == NONE && !taken[n]) {
                found[n] = n;
                taken[n] = true;
            }
        }
        return found;
    }

    /** Whether two titles say the same in some language. */
    public static boolean sameTitle(LocalizedText one, LocalizedText other) {
        return one.byLanguage().entrySet().stream()
                .anyMatch(said -> said.getValue().equals(other.byLanguage().get(said.getKey())));
    }

    /** Same kind of item with the same title and, where titles repeat (five welcome remarks), the same speakers. */
    public static boolean sameItem(ItemContent one, ItemContent other) {
        return one.type() == other.type()
                && sameTitle(one.title(), other.title())
                && one.speakers().equals(other.speakers());
    }
}
