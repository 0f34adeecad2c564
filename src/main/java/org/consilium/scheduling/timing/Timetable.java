package org.consilium.scheduling.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.FileTimes;

/**
 * When everything of an exchange in a file happens.
 *
 * @param zone the one in which the exchange was agreed
 * @param items of all parts, in order
 */
public record Timetable(Instant starts, ZoneId zone, List<Entry> items) {
    /**
     * @param key of the item, or one made up from its place if the file gives none
     * @param when a fixed start that comes before the end of the previous item is left as it is
     */
    public record Entry(String key, Item item, Span when) {}

    public static Timetable of(ExchangeBody body) {
        List<Instant> starts = FileTimes.itemStarts(body);
        List<Item> items =
                body.agenda().stream().flatMap(part -> part.items().stream()).toList();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Span when = Span.of(starts.get(i), Duration.ofMinutes(item.minutes()));
            entries.add(new Entry(Objects.requireNonNullElse(item.key(), "item-" + (i + 1)), item, when));
        }
        return new Timetable(FileTimes.starts(body), ZoneId.of(body.zone()), entries);
    }

    /** From the start of the exchange to the end of the item that ends last. */
    public Span whole() {
        return new Span(
                starts,
                items.stream()
                        .map(entry -> entry.when().to())
                        .reduce(starts, (one, other) -> one.isAfter(other) ? one : other));
    }
}
