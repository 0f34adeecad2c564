package org.consilium.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When what is still to come will be, as far as one can tell. The published agenda stays as it is. */
public final class RunRules {
    /** @param starts when it began, or will */
    public record Expected(long item, Instant planned, Instant starts) {
        public Duration late() {
            return Duration.between(planned, starts);
        }
    }

    private RunRules() {}

    /**
     * The item that is on and those after it. What runs late shifts the rest, as far as planned pauses do not make up for it;
     * what began early pulls nothing forward, since people come by the agenda. As planned where nothing is on.
     *
     * @param now the item that is on
     * @param since when it came on
     */
    public static List<Expected> expected(
            List<RoomProgramme.Item> items, @Nullable Long now, @Nullable Instant since, Instant at) {
        int current = indexOf(items, now);
        List<Expected> expected = new ArrayList<>();
        Instant free = Instant.MIN;
        for (int i = Math.max(current, 0); i < items.size(); i++) {
            RoomProgramme.Item item = items.get(i);
            boolean on = i == current;
            Instant starts = on && since != null ? since : later(item.starts(), free);
            expected.add(new Expected(item.number(), item.starts(), starts));
            if (current >= 0) {
                Instant ends = starts.plus(item.length());
                free = on ? later(ends, at) : ends;
            }
        }
        return expected;
    }

    private static int indexOf(List<RoomProgramme.Item> items, @Nullable Long now) {
        for (int i = 0; i < items.size(); i++) {
            if (now != null && items.get(i).number() == now) {
                return i;
            }
        }
        return -1;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
