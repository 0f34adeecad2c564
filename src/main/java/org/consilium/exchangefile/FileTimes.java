package org.consilium.exchangefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.consilium.agenda.AgendaRules;
import org.consilium.agenda.TimedItem;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.jspecify.annotations.Nullable;

/**
 * When what a file describes begins and ends. A mission lasts from the beginning of its first day to the end of its last
 * day, in the zone of its first side. The reader has checked that each civil time exists exactly once in its zone.
 */
public final class FileTimes {
    private record Timed(@Nullable Instant startsAt, int minutes) implements TimedItem {}

    private FileTimes() {}

    public static Instant starts(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body -> starts(body);
            case MissionBody mission -> mission.from().atStartOfDay(zone(file)).toInstant();
        };
    }

    public static Instant ends(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body -> ends(body);
            case MissionBody mission ->
                mission.until().plusDays(1).atStartOfDay(zone(file)).toInstant();
        };
    }

    public static Instant starts(ExchangeBody body) {
        return instant(body.starts(), body);
    }

    public static Instant ends(ExchangeBody body) {
        return AgendaRules.ends(starts(body), timed(body));
    }

    /** When each item starts, in the order of the agenda. */
    public static List<Instant> itemStarts(ExchangeBody body) {
        return AgendaRules.starts(starts(body), timed(body));
    }

    private static List<Timed> timed(ExchangeBody body) {
        return body.agenda().stream()
                .flatMap(part -> part.items().stream())
                .map(item -> new Timed(fixed(item, body), item.minutes()))
                .toList();
    }

    /** The fixed start of an item; null where it follows the previous one. */
    static @Nullable Instant fixed(ExchangeFile.Item item, ExchangeBody body) {
        return item.starts() == null ? null : instant(item.starts(), body);
    }

    private static Instant instant(LocalDateTime civil, ExchangeBody body) {
        return civil.atZone(ZoneId.of(body.zone())).toInstant();
    }

    private static ZoneId zone(ExchangeFile file) {
        return ZoneId.of(file.sides().getFirst().zone());
    }
}
