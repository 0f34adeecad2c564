package org.consilium.scheduling;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Institution;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.jspecify.annotations.Nullable;

/**
 * A new exchange on the pattern of an earlier one. It takes over sides, institutions, people, documents and the agenda, not
 * what belongs to one day: figures, outcomes and sources. Pure.
 */
final class CopyRules {
    private CopyRules() {}

    /**
     * Fixed starts move by the difference of the civil starts, so that an item at 15:20 stays at 15:20 when the clocks change in
     * between. Parts and items are without key and get new ones.
     *
     * @param published what is published of the earlier one; null if nothing is. People and institutions in it continue as the
     *     same records, unless it is for participants only
     * @param starts civil time in the zone of the earlier exchange
     */
    static ExchangeFile copy(
            ExchangeFile earlier,
            ExchangeBody body,
            @Nullable ExchangeFile published,
            String slug,
            LocalDateTime starts) {
        Set<String> records = body.visibility() == Visibility.PUBLIC ? records(published) : Set.of();
        Duration shift = Duration.between(body.starts(), starts);
        return new ExchangeFile(
                slug,
                earlier.title(),
                earlier.languages(),
                earlier.sides(),
                earlier.institutions().stream()
                        .map(one -> institution(one, same(one.sameAs(), earlier.slug(), one.key(), records)))
                        .toList(),
                earlier.organisations(),
                earlier.people().stream()
                        .map(one -> person(one, same(one.sameAs(), earlier.slug(), one.key(), records)))
                        .toList(),
                earlier.documents(),
                List.of(),
                List.of(),
                List.of(),
                new ExchangeBody(
                        body.kind(),
                        body.visibility(),
                        starts,
                        body.zone(),
                        List.of(),
                        body.agenda().stream().map(part -> part(part, shift)).toList()));
    }

    private static Set<String> records(@Nullable ExchangeFile published) {
        Set<String> records = new HashSet<>();
        if (published != null) {
            published.institutions().forEach(one -> records.add(one.key()));
            published.people().forEach(one -> records.add(one.key()));
        }
        return records;
    }

    private static @Nullable String same(@Nullable String sameAs, String slug, String key, Set<String> records) {
        return sameAs == null && records.contains(key) ? slug + "/" + key : sameAs;
    }

    private static Institution institution(Institution one, @Nullable String sameAs) {
        return new Institution(one.key(), one.kind(), one.side(), one.name(), sameAs);
    }

    private static Person person(Person one, @Nullable String sameAs) {
        return new Person(one.key(), one.name(), one.transliterated(), one.speciality(), sameAs, one.posts());
    }

    private static Part part(Part part, Duration shift) {
        return new Part(
                null,
                part.part(),
                part.items().stream().map(item -> item(item, shift)).toList());
    }

    private static Item item(Item item, Duration shift) {
        return new Item(
                null,
                item.type(),
                item.minutes(),
                item.starts() == null ? null : item.starts().plus(shift),
                item.title(),
                item.speakers(),
                item.language(),
                item.interpretedInto(),
                item.educational(),
                item.documents(),
                item.note());
    }

    /** The next day of the same weekday after today, at the same hour. */
    static LocalDateTime suggested(LocalDateTime earlier, LocalDateTime now) {
        LocalDateTime next = now.toLocalDate().plusDays(1).atTime(earlier.toLocalTime());
        return next.plusDays(Math.floorMod(
                earlier.getDayOfWeek().getValue() - next.getDayOfWeek().getValue(), 7));
    }
}
