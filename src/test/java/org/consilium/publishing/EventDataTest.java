package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class EventDataTest {
    private static final String ADDRESS = "https://consilium.example/uk/exchanges/a";
    /** With a time that a source gives; those of the shipped files are assumed. */
    private static final ExchangeJson REAL = certain(RealExchange.inFile("st-petersburg-guangdong-2022"));

    @Test
    void anExchangeIsAnEventWithItsItemsOnTheClockOfItsFirstSide() throws IOException {
        JsonNode event = event(REAL);

        assertThat(event.at("/@type").asText()).isEqualTo("Event");
        assertThat(event.at("/name").asText()).isEqualTo(REAL.title().say("uk").text());
        assertThat(event.at("/eventStatus").asText()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(event.at("/location/url").asText()).isEqualTo(ADDRESS);
        assertThat(event.at("/organizer")).hasSameSizeAs(REAL.organisations());
        assertThat(event.at("/subEvent"))
                .hasSize(REAL.agenda().stream()
                        .mapToInt(part -> part.items().size())
                        .sum());
        assertThat(Instant.parse(event.at("/subEvent/1/startDate").asText()))
                .isEqualTo(REAL.agenda().getFirst().items().get(1).starts());
        assertThat(event.at("/startDate").asText()).doesNotEndWith("Z").contains("+0");
    }

    /** Seen in titles that people paste: the end of the element, and a comment that browsers hold against it. */
    @Test
    void noTitleEndsTheElement() {
        String hostile = "</script><!--<script>alert(1)";
        ExchangeJson exchange =
                RealExchange.with(REAL, LocalizedText.of(Map.of("en", hostile)), REAL.sides(), REAL.starts());

        assertThat(EventData.of(exchange, "en", ADDRESS)).doesNotContain("<").contains("\\u003c/script>");
    }

    @Test
    void aTimeThatNoSourceGivesIsADateAlone() throws IOException {
        ExchangeJson exchange = RealExchange.inFile("binzhou-krivoy-rog-2020");
        JsonNode event = event(exchange);

        assertThat(event.at("/startDate").asText()).isEqualTo("2020-04-16");
        assertThat(event.has("subEvent")).isFalse();
    }

    private static ExchangeJson certain(ExchangeJson exchange) {
        return new ExchangeJson(
                exchange.slug(),
                exchange.kind(),
                exchange.visibility(),
                exchange.state(),
                exchange.stateSince(),
                exchange.previousStarts(),
                exchange.registrationOpen(),
                exchange.transcriptPublished(),
                exchange.title(),
                exchange.languages(),
                exchange.sides(),
                exchange.starts(),
                exchange.ends(),
                exchange.zone(),
                List.of(),
                exchange.mission(),
                exchange.organisations(),
                exchange.agenda(),
                exchange.figures(),
                exchange.outcomes(),
                exchange.sources());
    }

    private static JsonNode event(ExchangeJson exchange) throws IOException {
        return new ObjectMapper().readTree(EventData.of(exchange, "uk", ADDRESS));
    }
}
