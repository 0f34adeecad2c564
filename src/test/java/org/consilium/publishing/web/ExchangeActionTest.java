package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.publishing.RealExchange;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeActionTest {
    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, true, false, register",
        "PUBLISHED, false, false, room",
        "LIVE, true, false, room",
        "HELD, true, true, transcript",
        "HELD, false, false, room",
        "CANCELLED, true, true, none"
    })
    void oneActionFollowsFromTheState(ExchangeState state, boolean registers, boolean transcript, String action) {
        ExchangeJson exchange = standing(RealExchange.inFile("binzhou-krivoy-rog-2020"), state, registers, transcript);
        String html = ExchangePages.html(
                PlainPages.renderer(),
                PlainPages.ADDRESS,
                UiLanguage.EN,
                exchange,
                null,
                null,
                false,
                Optional.empty());

        assertThat(Pattern.compile("class=\"button\" href=\"/en/exchanges/[a-z0-9-]+/(\\w+)\"")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(action.equals("none") ? List.of() : List.of(action));
    }

    private static ExchangeJson standing(
            ExchangeJson exchange, ExchangeState state, boolean registrationOpen, boolean transcriptPublished) {
        return new ExchangeJson(
                exchange.slug(),
                exchange.kind(),
                exchange.visibility(),
                state,
                exchange.starts(),
                exchange.previousStarts(),
                registrationOpen,
                transcriptPublished,
                exchange.title(),
                exchange.languages(),
                exchange.sides(),
                exchange.starts(),
                exchange.ends(),
                exchange.zone(),
                exchange.assumed(),
                exchange.mission(),
                exchange.organisations(),
                exchange.agenda(),
                exchange.figures(),
                exchange.outcomes(),
                exchange.sources());
    }
}
