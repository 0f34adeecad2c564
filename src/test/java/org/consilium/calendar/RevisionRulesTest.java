package org.consilium.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.calendar.CalendarEntry.Days;
import org.consilium.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class RevisionRulesTest {
    private static final Instant AT = Instant.parse("2020-04-01T00:00:00Z");

    private final Map<String, EventRevision> revisions = new HashMap<>();
    private List<CalendarEntry> last = List.of();
    private int number;

    private static CalendarEntry entry(String key, String title) {
        Days day = new Days(LocalDate.of(2020, 4, 9), LocalDate.of(2020, 4, 9));
        return new CalendarEntry(
                "case-2020", key, day, LocalizedText.of("en", title), List.of(), List.of(), null, List.of(), List.of());
    }

    private List<String> release(CalendarEntry... entries) {
        number++;
        List<EventRevision> changed =
                RevisionRules.changed(revisions, last, List.of(entries), number, AT.plusSeconds(number));
        changed.forEach(revision -> revisions.put(revision.key(), revision));
        last = List.of(entries);
        return changed.stream()
                .map(revision -> revision.key() + " " + revision.sequence() + (revision.dropped() ? " dropped" : ""))
                .toList();
    }

    @Test
    void onlyWhatChangesVisiblyRisesAndByOne() {
        assertThat(release(entry("a", "A"), entry("b", "B"))).containsExactly("a 0", "b 0");
        assertThat(release(entry("b", "B"), entry("a", "A"))).isEmpty();
        assertThat(release(entry("a", "A"), entry("b", "B, longer"))).containsExactly("b 1");
        assertThat(release(entry("a", "A"))).containsExactly("b 2 dropped");
        assertThat(release(entry("a", "A"))).isEmpty();
        assertThat(release(entry("a", "A"), entry("b", "B, longer"))).containsExactly("b 3");
        assertThat(revisions.get("b").changedAt()).isEqualTo(AT.plusSeconds(6));
        assertThat(revisions.get("a").changedAt()).isEqualTo(AT.plusSeconds(1));
    }
}
