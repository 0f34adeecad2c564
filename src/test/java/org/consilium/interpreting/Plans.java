package org.consilium.interpreting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.consilium.shared.LocalizedText;

/** Small plans for tests: minutes after 15:00 in Shanghai, which is 10:00 in Kyiv. */
final class Plans {
    static final Instant START = Instant.parse("2020-04-16T07:00:00Z");
    static final Interpreter LIN = new Interpreter(1L, "Lin Na");
    static final Interpreter OLENA = new Interpreter(2L, "Олена Шевчук");
    static final Interpreter SERIK = new Interpreter(3L, "Серік Ахметов");
    static final Set<Long> WRITERS = Set.of(1L, 2L, 3L);

    private static final AtomicLong NUMBERS = new AtomicLong();

    private Plans() {}

    static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    static TimeRange range(int from, int to) {
        return new TimeRange(at(from), at(to));
    }

    static PromisedItem item(int from, int to) {
        return new PromisedItem(NUMBERS.incrementAndGet(), LocalizedText.of("en", "From " + from), range(from, to));
    }

    /** Items one after the other, each of this many minutes. */
    static List<PromisedItem> items(int... minutes) {
        List<PromisedItem> items = new ArrayList<>();
        int from = 0;
        for (int length : minutes) {
            items.add(item(from, from + length));
            from += length;
        }
        return items;
    }

    static PlannedShift shift(String booth, Interpreter who, int from, int to) {
        return new PlannedShift(NUMBERS.incrementAndGet(), booth, range(from, to), who);
    }

    static StaffingRules.Facts facts(List<PromisedItem> promised, PlannedShift... shifts) {
        return new StaffingRules.Facts("Asia/Shanghai", "uk", promised, List.of(shifts), List.of(), WRITERS);
    }
}
