package org.consilium.scheduling.web;

import java.time.Instant;
import java.util.List;
import org.consilium.admission.Moments;
import org.consilium.exchange.Side;
import org.consilium.shared.UiLanguage;

/** How the console writes moments. */
public record ConsoleView(UiLanguage language) {
    public String moment(Instant at, List<Side> sides) {
        return Moments.said(at, language, sides);
    }
}
