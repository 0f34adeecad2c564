package org.consilium.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases that the editor's times ({@code frontend/test/agenda-times.test.js}) agree with, too. */
class AgendaTimesTableTest {
    /** {@code rows}: what is expected of each item. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(
            String name,
            String starts,
            String zone,
            List<String> sides,
            List<Item> items,
            List<Row> rows,
            String ends) {
        @Override
        public String toString() {
            return name;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String key, int minutes, @Nullable String starts) {}

    /** The times of each side: civil time, weekday, offset, days ahead of the first side. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            String starts,
            String ends,
            @JsonProperty("startsThere") List<List<Object>> startsThere,
            @JsonProperty("endsThere") List<List<Object>> endsThere) {}

    static List<Case> cases() throws IOException {
        try (InputStream in = AgendaTimesTableTest.class.getResourceAsStream("/agenda/times.json")) {
            return List.of(new ObjectMapper().readValue(Objects.requireNonNull(in), Case[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void items_begin_and_end_as_the_table_says(Case expected) {
        Instant opening = at(expected.starts(), expected);
        List<ItemContent> items =
                expected.items().stream().map(item -> content(item, expected)).toList();
        List<Instant> starts = AgendaRules.starts(opening, items);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Instant start = starts.get(i);
            Instant end = start.plusSeconds(items.get(i).minutes() * 60L);
            rows.add(new Row(
                    start.toString(), end.toString(), there(start, start, expected), there(start, end, expected)));
        }
        assertThat(rows).isEqualTo(expected.rows());
        assertThat(AgendaRules.ends(opening, items)).hasToString(expected.ends());
    }

    private static List<List<Object>> there(Instant start, Instant at, Case of) {
        return of.sides().stream()
                .map(zone -> {
                    ZonedDateTime time = at.atZone(ZoneId.of(zone));
                    long ahead = Zones.daysAhead(Zones.dateAt(start, of.sides().getFirst()), at, zone);
                    return List.<Object>of(
                            time.toLocalDateTime().toString(),
                            time.getDayOfWeek().getValue(),
                            time.getOffset().getTotalSeconds() / 60,
                            (int) ahead);
                })
                .toList();
    }

    private static Instant at(String civil, Case of) {
        return LocalDateTime.parse(civil).atZone(ZoneId.of(of.zone())).toInstant();
    }

    private static ItemContent content(Item item, Case of) {
        return new ItemContent(
                item.key(),
                ItemType.PRESENTATION,
                item.minutes(),
                item.starts() == null ? null : at(item.starts(), of),
                LocalizedText.of("en", "Talk"),
                "zh",
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }
}
