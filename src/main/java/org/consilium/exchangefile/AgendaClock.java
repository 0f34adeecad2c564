package org.consilium.exchangefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;
import org.consilium.shared.Zones;

/**
 * The clock of one agenda while it is read, item by item. After an unreadable time the clock is unknown, and nothing is
 * checked against it until the next fixed start.
 */
final class AgendaClock {
    private final String zone;
    private Optional<Instant> starts = Optional.empty();
    private Optional<Instant> now = Optional.empty();

    /** @param zone IANA name, "" if it could not be read */
    AgendaClock(String zone) {
        this.zone = zone;
    }

    /** The start of the exchange. */
    LocalDateTime begin(YamlCursor at) {
        LocalDateTime time = Scalars.civil(at);
        starts = instant(at, time);
        now = starts;
        return time;
    }

    /** The fixed start of the next item. */
    LocalDateTime fix(YamlCursor at) {
        LocalDateTime time = Scalars.civil(at);
        Optional<Instant> fixed = instant(at, time);
        if (fixed.isPresent()) {
            if (isBefore(fixed, starts)) {
                at.problem(
                        Phrase.of("before_exchange", "is before the exchange starts"),
                        Phrase.of("time_from", "a time from %s on", civil(starts)));
            } else if (isBefore(fixed, now)) {
                at.problem(
                        Phrase.of("before_item", "is before the previous item ends"),
                        Phrase.of("time_from", "a time from %s on", civil(now)));
            }
        }
        now = fixed;
        return time;
    }

    void pass(int minutes) {
        now = now.map(instant -> instant.plus(Duration.ofMinutes(minutes)));
    }

    private Optional<Instant> instant(YamlCursor at, LocalDateTime time) {
        if (zone.isEmpty() || time.equals(Scalars.NO_TIME)) {
            return Optional.empty();
        }
        Zones.Civil civil = Zones.civil(time, zone);
        if (civil == Zones.Civil.ONCE) {
            return Optional.of(time.atZone(ZoneId.of(zone)).toInstant());
        }
        ZoneOffsetTransition change = ZoneId.of(zone).getRules().getTransition(time);
        String clocks = "clocks go from " + change.getDateTimeBefore() + " to " + change.getDateTimeAfter();
        boolean never = civil == Zones.Civil.NEVER;
        String english = "is %s, which " + (never ? "does not exist" : "exists twice") + " in %s (" + clocks + ")";
        at.problem(
                Phrase.of(never ? "time_never" : "time_twice", english, time.toString(), zone),
                Phrase.of("time_once", "a time that exists once"));
        return Optional.empty();
    }

    private static boolean isBefore(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    private String civil(Optional<Instant> instant) {
        return instant.map(at -> LocalDateTime.ofInstant(at, ZoneId.of(zone)).toString())
                .orElse("");
    }
}
