package org.consilium.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.Plans.range;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
    @Test
    void an_end_is_no_overlap_with_what_begins_there() {
        assertThat(range(0, 10).overlaps(range(10, 20))).isFalse();
        assertThat(range(0, 11).overlaps(range(10, 20))).isTrue();
    }

    @Test
    void what_touches_or_overlaps_is_one() {
        assertThat(TimeRange.merged(List.of(range(30, 40), range(0, 10), range(10, 20), range(5, 8))))
                .containsExactly(range(0, 20), range(30, 40));
    }

    @Test
    void what_is_left_is_what_nothing_covers() {
        assertThat(range(0, 60).without(List.of(range(-5, 5), range(20, 30), range(25, 40))))
                .containsExactly(range(5, 20), range(40, 60));
        assertThat(range(0, 60).without(List.of())).containsExactly(range(0, 60));
        assertThat(range(0, 60).without(List.of(range(0, 60)))).isEmpty();
    }
}
