package org.consilium.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaRulesTest {
    private static final Instant NINE = Instant.parse("2022-06-08T06:00:00Z");

    @Test
    void each_item_starts_when_the_one_before_ends() {
        assertThat(AgendaRules.starts(NINE, List.of(item(5, null), item(20, null), item(10, null))))
                .containsExactly(NINE, NINE.plusSeconds(300), NINE.plusSeconds(1500));
    }

    @Test
    void a_fixed_start_leaves_a_gap_and_moves_what_follows() {
        Instant ten = NINE.plusSeconds(3600);
        assertThat(AgendaRules.starts(NINE, List.of(item(5, null), item(20, ten), item(10, null))))
                .containsExactly(NINE, ten, ten.plusSeconds(1200));
    }

    @Test
    void the_end_is_the_end_of_the_last_item_or_the_start_where_there_is_none() {
        assertThat(AgendaRules.ends(NINE, List.of(item(5, null), item(20, null))))
                .isEqualTo(NINE.plusSeconds(1500));
        assertThat(AgendaRules.ends(NINE, List.of())).isEqualTo(NINE);
    }

    private static ItemContent item(int minutes, @Nullable Instant starts) {
        return new ItemContent(
                "talk",
                ItemType.PRESENTATION,
                minutes,
                starts,
                LocalizedText.of("en", "Talk"),
                "zh",
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }
}
