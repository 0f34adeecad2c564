package org.consilium.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a release changes in calendars. Pure. */
final class MarkRules {
    private MarkRules() {}

    /**
     * @param marks of the release before it, by key
     * @param before the entries of that release
     * @return the marks that are new
     */
    static List<EventMark> changed(
            Map<String, EventMark> marks,
            List<CalendarEntry> before,
            List<CalendarEntry> after,
            int number,
            Instant at) {
        Map<String, CalendarEntry> former = byKey(before);
        Map<String, CalendarEntry> latter = byKey(after);
        List<EventMark> changed = new ArrayList<>();
        latter.forEach((key, entry) -> {
            EventMark mark = marks.get(key);
            if (mark == null) {
                changed.add(new EventMark(key, number, 0, at, false));
            } else if (mark.dropped() || !entry.equals(former.get(key))) {
                changed.add(new EventMark(key, number, mark.sequence() + 1, at, false));
            }
        });
        marks.forEach((key, mark) -> {
            if (!mark.dropped() && !latter.containsKey(key)) {
                changed.add(new EventMark(key, number, mark.sequence() + 1, at, true));
            }
        });
        return List.copyOf(changed);
    }

    private static Map<String, CalendarEntry> byKey(List<CalendarEntry> entries) {
        return entries.stream().collect(Collectors.toMap(CalendarEntry::key, Function.identity()));
    }
}
