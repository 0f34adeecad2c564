package org.consilium.registration;

import java.time.Instant;
import java.util.List;
import org.consilium.exchange.Side;
import org.consilium.shared.Formats;
import org.consilium.shared.UiLanguage;

/** Moments with date, time and zone: on the clock of the side that speaks the page's language, else of the first. */
public final class Moments {
    private Moments() {}

    public static String said(Instant instant, UiLanguage language, List<Side> sides) {
        Formats formats = new Formats(language);
        String zone = sides.stream()
                .filter(side -> side.language().equals(language.code()))
                .map(Side::zone)
                .findFirst()
                .orElse(sides.getFirst().zone());
        String form = language == UiLanguage.ZH ? "%s %s（%s）" : "%s, %s (%s)";
        return form.formatted(formats.date(instant, zone), formats.time(instant, zone), formats.zone(instant, zone));
    }
}
