package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomPeopleServiceTest {
    @Test
    void aNameIsCutAfterAWholeCharacter() {
        String hundred = "𠮷".repeat(100);

        assertThat(RoomPeopleService.cut(hundred)).isEqualTo(hundred);
        assertThat(RoomPeopleService.cut(hundred + "𠮷")).isEqualTo("𠮷".repeat(99) + "…");
    }
}
