package org.consilium.interpreting.web;

import java.util.Objects;
import org.consilium.interpreting.Interpreter;
import org.consilium.interpreting.RotaWarning;
import org.consilium.interpreting.TimeRange;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;

/** The text of a warning, with what can be done about it. */
final class WarningWords {
    private final Clocks clocks;
    private final Texts words;

    WarningWords(Clocks clocks) {
        this.clocks = clocks;
        this.words = Texts.of(clocks.language());
    }

    String said(RotaWarning warning) {
        return switch (warning.kind()) {
            case NOBODY -> words.say("booths.warning.nobody");
            case TOO_FEW ->
                words.say(
                        "booths.warning.too_few",
                        "time",
                        time(warning),
                        "needed",
                        Objects.requireNonNull(warning.needed()),
                        "there",
                        Objects.requireNonNull(warning.there()));
            case UNCOVERED -> words.say("booths.warning.uncovered", "time", time(warning));
            case TOO_LONG -> ofShift("booths.warning.too_long", warning);
            case NO_REST -> ofShift("booths.warning.no_rest", warning);
            case DOUBLE_BOOKED -> doubleBooked(warning);
            case TWO_AT_ONCE -> ofShift("booths.warning.two_at_once", warning);
            case OUTSIDE -> ofShift("booths.warning.outside", warning);
            case CANNOT_WRITE -> ofShift("booths.warning.cannot_write", warning);
        };
    }

    private String doubleBooked(RotaWarning warning) {
        String booth = warning.booth();
        return booth == null
                ? ofShift("booths.warning.double_booked.elsewhere", warning)
                : words.say(
                        "booths.warning.double_booked",
                        "name",
                        name(warning),
                        "time",
                        time(warning),
                        "booth",
                        new Formats(clocks.language()).language(booth));
    }

    private String ofShift(String key, RotaWarning warning) {
        return words.say(key, "name", name(warning), "time", time(warning));
    }

    private String name(RotaWarning warning) {
        Interpreter who = Objects.requireNonNull(warning.who());
        return who.name().isEmpty() ? words.say("member.erased") : who.name();
    }

    private String time(RotaWarning warning) {
        TimeRange when = Objects.requireNonNull(warning.when());
        return clocks.said(when);
    }
}
