package org.consilium.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a release changes in calendars. Pure. */
final class RevisionRules {
    private RevisionRules() {}

    /**
     * @param revisions of the release before it, by key
     * @param before the entries of that release
     * @return the revisions that are new
     */
    static List<EventRevision> changed(
            Map<String, EventRevision> revisions,
            List<CalendarEntry> before,
            List<CalendarEntry> after,
            int number,
            Instant at) {
        Map<String, CalendarEntry> former = byKey(before);
        Map<String, CalendarEntry> latter = byKey(after);
        List<EventRevision> changed = new ArrayList<>();
        latter.forEach((key, entry) -> {
            EventRevision revision = revisions.get(key);
            if (revision == null) {
                changed.add(new EventRevision(key, number, 0, at, false));
            } else if (revision.dropped() || !entry.equals(former.get(key))) {
                changed.add(new EventRevision(key, number, revision.sequence() + 1, at, false));
            }
        });
        revisions.forEach((key, revision) -> {
            if (!revision.dropped() && !latter.containsKey(key)) {
                changed.add(new EventRevision(key, number, revision.sequence() + 1, at, true));
            }
        });
        return List.copyOf(changed);
    }

    private static Map<String, CalendarEntry> byKey(List<CalendarEntry> entries) {
        return entries.stream().collect(Collectors.toMap(CalendarEntry::key, Function.identity()));
    }
}
