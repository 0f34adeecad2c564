package org.consilium.programmepdf;

import java.time.Instant;
import java.util.Objects;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;

/** States that change what a printed programme is worth. The others say nothing about it: paper does not tell whether it is over. */
final class StateNotice {
    private StateNotice() {}

    static boolean isShown(ExchangeJson exchange) {
        return exchange.stateSince() != null
                && (exchange.state().isHalted() || exchange.state() == ExchangeState.RESCHEDULED);
    }

    /** What of the state goes into the PDF; empty for states that it does not show. */
    static String key(ExchangeJson exchange) {
        return isShown(exchange)
                ? exchange.state().code() + " " + exchange.stateSince() + " " + exchange.previousStarts()
                : "";
    }

    static String head(ExchangeJson exchange, Texts words, Formats formats) {
        Instant since = Objects.requireNonNull(exchange.stateSince());
        return words.say("state." + exchange.state().code(), "date", formats.date(since, exchange.zone()));
    }

    static String explanation(ExchangeJson exchange, Texts words, Formats formats) {
        String key = "state." + exchange.state().code() + ".text";
        Instant before = exchange.previousStarts();
        return exchange.state() == ExchangeState.RESCHEDULED && before != null
                ? words.say(
                        key,
                        "date",
                        formats.date(before, exchange.zone()),
                        "time",
                        formats.time(before, exchange.zone()),
                        "zone",
                        formats.zone(before, exchange.zone()))
                : words.say(key);
    }
}
