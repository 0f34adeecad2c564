package org.consilium.interpreting.web;

import java.time.Instant;
import java.util.List;
import org.consilium.exchange.Side;
import org.consilium.interpreting.TimeRange;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/** Times of a plan on the clocks of its sides; {@code chosen} is the clock on which times are typed. */
public record Clocks(UiLanguage language, List<Side> sides, Side chosen) {
    /** @param key of a side; without one, the side that speaks the page's language, otherwise the first */
    static Clocks of(UiLanguage language, List<Side> sides, @Nullable String key) {
        Side usual = sides.stream()
                .filter(side -> side.language().equals(language.code()))
                .findFirst()
                .orElse(sides.getFirst());
        Side chosen = sides.stream()
                .filter(side -> side.key().equals(key))
                .findFirst()
                .orElse(usual);
        return new Clocks(language, sides, chosen);
    }

    private Formats formats() {
        return new Formats(language);
    }

    /** "15:00–15:25", with the date and offset where they differ from those of {@code first} at that side. */
    public String at(TimeRange when, Side side, Instant first) {
        String zone = side.zone();
        boolean sameDay = Zones.daysAhead(first, zone, when.from(), zone) == 0;
        boolean sameOffset = formats().offset(first, zone).equals(formats().offset(when.from(), zone));
        return (sameDay ? "" : formats().weekdayAndDay(when.from(), zone) + ", ")
                + range(when, side)
                + (sameOffset ? "" : " · " + formats().offset(when.from(), zone));
    }

    /** "15:00–15:25 (Shanghai UTC+8)", on the chosen clock. */
    public String said(TimeRange when) {
        String form = language == UiLanguage.ZH ? "%s（%s）" : "%s (%s)";
        return form.formatted(range(when, chosen), formats().zone(when.from(), chosen.zone()));
    }

    private String range(TimeRange when, Side side) {
        return formats().hours(when.from(), when.to(), side.zone(), Texts.of(language));
    }
}
