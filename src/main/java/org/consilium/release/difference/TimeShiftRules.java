package org.consilium.release.difference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.FileTimes;
import org.jspecify.annotations.Nullable;

/** Which items start at a different time than in an earlier release. What was added or removed has not moved. Pure. */
public final class TimeShiftRules {
    private TimeShiftRules() {}

    /** In the order of the later one. */
    public static List<TimeShift> between(ExchangeFile before, ExchangeFile after) {
        if (before.body() instanceof ExchangeBody from && after.body() instanceof ExchangeBody to) {
            return between(null, from, to);
        }
        Map<String, ExchangeBody> earlier = before.exchanges();
        List<TimeShift> shifts = new ArrayList<>();
        after.exchanges().forEach((slug, to) -> {
            ExchangeBody from = earlier.get(slug);
            if (from != null) {
                shifts.addAll(between(slug, from, to));
            }
        });
        return List.copyOf(shifts);
    }

    private static List<TimeShift> between(@Nullable String exchange, ExchangeBody from, ExchangeBody to) {
        Map<String, Instant> old = starts(from);
        Map<String, Instant> now = starts(to);
        List<String> both = now.keySet().stream().filter(old::containsKey).toList();
        List<TimeShift> shifts = new ArrayList<>();
        int next;
        for (int i = 0; i < both.size(); i = next) {
            Instant was = Objects.requireNonNull(old.get(both.get(i)));
            Instant is = Objects.requireNonNull(now.get(both.get(i)));
            Duration by = Duration.between(was, is);
            next = i + 1;
            while (next < both.size() && by.equals(shift(old, now, both.get(next)))) {
                next++;
            }
            if (!by.isZero()) {
                shifts.add(new TimeShift(exchange, both.get(i), next - i, was, is, next == both.size()));
            }
        }
        return List.copyOf(shifts);
    }

    private static Duration shift(Map<String, Instant> old, Map<String, Instant> now, String key) {
        return Duration.between(Objects.requireNonNull(old.get(key)), Objects.requireNonNull(now.get(key)));
    }

    /** By key, in the order of the agenda; items without a key cannot be found again. */
    private static Map<String, Instant> starts(ExchangeBody body) {
        Map<String, Instant> starts = new LinkedHashMap<>();
        List<Instant> all = FileTimes.itemStarts(body);
        List<ExchangeFile.Item> items =
                body.agenda().stream().flatMap(part -> part.items().stream()).toList();
        for (int i = 0; i < items.size(); i++) {
            String key = items.get(i).key();
            if (key != null) {
                starts.put(key, all.get(i));
            }
        }
        return starts;
    }
}
