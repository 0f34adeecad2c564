package org.consilium.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.Plans.stretch;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
    @Test
    void an_end_is_no_overlap_with_what_begins_there() {
        assertThat(stretch(0, 10).overlaps(stretch(10, 20))).isFalse();
        assertThat(stretch(0, 11).overlaps(stretch(10, 20))).isTrue();
    }

    @Test
    void what_touches_or_overlaps_is_one() {
        assertThat(TimeRange.merged(List.of(stretch(30, 40), stretch(0, 10), stretch(10, 20), stretch(5, 8))))
                .containsExactly(stretch(0, 20), stretch(30, 40));
    }

    @Test
    void what_is_left_is_what_nothing_covers() {
        assertThat(stretch(0, 60).without(List.of(stretch(-5, 5), stretch(20, 30), stretch(25, 40))))
                .containsExactly(stretch(5, 20), stretch(40, 60));
        assertThat(stretch(0, 60).without(List.of())).containsExactly(stretch(0, 60));
        assertThat(stretch(0, 60).without(List.of(stretch(0, 60)))).isEmpty();
    }
}
