package org.consilium.registration.web;

import java.time.Instant;
import org.consilium.exchange.Side;
import org.consilium.registration.ExchangeHead;
import org.consilium.shared.Formats;
import org.consilium.shared.UiLanguage;

/** Moments with date, time and zone: on the clock of the side that speaks the page's language, else of the first. */
final class Moments {
    private Moments() {}

    static String said(Instant instant, UiLanguage language, ExchangeHead exchange) {
        Formats formats = new Formats(language);
        String zone = exchange.sides().stream()
                .filter(side -> side.language().equals(language.code()))
                .map(Side::zone)
                .findFirst()
                .orElse(exchange.sides().getFirst().zone());
        return formats.date(instant, zone)
                + ", "
                + formats.time(instant, zone)
                + " ("
                + formats.zone(instant, zone)
                + ")";
    }
}
