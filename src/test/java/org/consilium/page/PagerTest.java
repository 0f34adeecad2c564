package org.consilium.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.consilium.shared.PageOf;
import org.junit.jupiter.api.Test;

class PagerTest {
    private static final String LIST = "/en/exchanges?when=past&page=";

    @Test
    void aPageInTheMiddleLeadsBothWays() {
        assertThat(Pager.of(page(1, 41), LIST)).isEqualTo(new Pager(2, 3, LIST + "1", LIST + "3"));
    }

    @Test
    void theFirstAndTheLastPageLeadOneWay() {
        assertThat(Pager.of(page(0, 21), LIST)).isEqualTo(new Pager(1, 2, null, LIST + "2"));
        assertThat(Pager.of(page(1, 21), LIST)).isEqualTo(new Pager(2, 2, LIST + "1", null));
    }

    @Test
    void whatFitsOnOnePageNeedsNoPager() {
        assertThat(Pager.of(page(0, 20), LIST).needed()).isFalse();
        assertThat(Pager.of(page(0, 0), LIST).needed()).isFalse();
    }

    @Test
    void thereIsNoPageBeforeTheFirstOrAfterTheLast() {
        assertThatThrownBy(() -> Pager.index(0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Pager.index(Integer.MAX_VALUE)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Pager.of(page(3, 41), LIST)).isInstanceOf(NotFoundException.class);
    }

    private static PageOf<String> page(int index, long total) {
        return new PageOf<>(List.of(), index, 20, total);
    }
}
