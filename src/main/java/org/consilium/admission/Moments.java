package org.consilium.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.exchange.Side;
import org.consilium.shared.Formats;
import org.consilium.shared.UiLanguage;

/**
 * Formats instants with date, time and zone: on the clock of the side that speaks the page's language, otherwise of the
 * first side; in UTC without sides.
 */
public final class Moments {
    private static final String UTC = "UTC";

    private Moments() {}

    public static String said(Instant instant, UiLanguage language, List<Side> sides) {
        Formats formats = new Formats(language);
        Optional<String> ofSide = sides.stream()
                .filter(side -> side.language().equals(language.code()))
                .findFirst()
                .or(() -> sides.stream().findFirst())
                .map(Side::zone);
        String zone = ofSide.orElse(UTC);
        String zoneName = ofSide.isPresent() ? formats.zone(instant, zone) : UTC;
        String form = language == UiLanguage.ZH ? "%s %s（%s）" : "%s, %s (%s)";
        return form.formatted(formats.date(instant, zone), formats.time(instant, zone), zoneName);
    }
}
