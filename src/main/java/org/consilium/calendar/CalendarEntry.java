package org.consilium.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.consilium.agenda.Role;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a release says about one event of a calendar. Two equal entries look the same in every calendar.
 *
 * @param slug of the exchange or mission
 * @param key of the agenda item, or {@code day-} and the date of a mission's day; empty for the whole
 * @param clocks of the sides; none for whole days
 * @param floor the language of the floor; null if there is none
 */
public record CalendarEntry(
        String slug,
        String key,
        When when,
        LocalizedText title,
        List<Clock> clocks,
        List<Presenter> presenters,
        @Nullable String floor,
        List<String> interpretedInto,
        List<LocalizedText> notes) {
    /** The key of the event that stands for the whole exchange or mission. */
    public static final String WHOLE = "";

    public sealed interface When {
        /** When it is over, to the day. */
        Instant over();
    }

    /** @param zone IANA name of the zone in which it was agreed */
    public record Timed(Instant starts, Instant ends, String zone) implements When {
        @Override
        public Instant over() {
            return ends;
        }
    }

    /**
     * Whole civil days.
     *
     * @param last included
     */
    public record Days(LocalDate first, LocalDate last) implements When {
        @Override
        public Instant over() {
            return last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** A side and its zone. */
    public record Clock(String side, LocalizedText name, String zone) {}

    /** Exactly one of {@code names} and {@code unnamed} is present. */
    public record Presenter(
            @Nullable PersonNames names,
            boolean familyFirst,
            @Nullable LocalizedText unnamed,
            Role role) {
        String in(String language) {
            if (names != null) {
                return names.say(language, familyFirst).text();
            }
            return unnamed == null ? "" : unnamed.say(language).text();
        }
    }

    public boolean isWhole() {
        return key.equals(WHOLE);
    }

    /** The same on every node and for ever; the part after the sign keeps two installations apart. */
    public String uid(String installation) {
        return (isWhole() ? slug : key + "." + slug) + "@" + installation;
    }
}
