package org.consilium.scheduling.warning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.consilium.holidays.Holiday;
import org.consilium.scheduling.timing.TimedSide;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a warning says. Components that do not concern its kind are null.
 *
 * @param from civil time at the side, otherwise in the zone of the exchange; {@code to} likewise
 * @param language BCP 47
 * @param subject an item, a part or a person
 * @param other the second item, or the other exchange
 * @param name of an interpreter, empty if the member was erased; of what cannot be printed, the letters
 * @param count of items, texts or minutes
 */
public record About(
        @Nullable TimedSide side,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable LocalDate day,
        @Nullable Holiday holiday,
        @Nullable String language,
        @Nullable LocalizedText subject,
        @Nullable LocalizedText other,
        @Nullable String name,
        int count) {
    private static final About NOTHING = new About(null, null, null, null, null, null, null, null, null, 0);

    static About side(TimedSide side) {
        return new About(side, null, null, null, null, null, null, null, null, 0);
    }

    static About language(String language) {
        return new About(null, null, null, null, null, language, null, null, null, 0);
    }

    static About subject(LocalizedText subject) {
        return new About(null, null, null, null, null, null, subject, null, null, 0);
    }

    static About interpreter(String name) {
        return new About(null, null, null, null, null, null, null, null, name, 0);
    }

    static About nothing() {
        return NOTHING;
    }

    About at(LocalDateTime begin, LocalDateTime end) {
        return new About(side, begin, end, day, holiday, language, subject, other, name, count);
    }

    About on(LocalDate date, @Nullable Holiday what) {
        return new About(side, from, to, date, what, language, subject, other, name, count);
    }

    About of(LocalizedText what, LocalizedText besides) {
        return new About(side, from, to, day, holiday, language, what, besides, name, count);
    }

    About in(String tag) {
        return new About(side, from, to, day, holiday, tag, subject, other, name, count);
    }

    About counting(int many) {
        return new About(side, from, to, day, holiday, language, subject, other, name, many);
    }

    About naming(String called) {
        return new About(side, from, to, day, holiday, language, subject, other, called, count);
    }
}
