package org.consilium.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The calendar of a mission. Pure. */
public final class MissionRules {
    private MissionRules() {}

    /**
     * The last known day: by the programme's own count, or by a stop or an activity that lasts longer.
     *
     * @param days counted from {@code programmeFrom} or else {@code from}, both ends included
     * @param others civil dates of stops and activities
     */
    public static LocalDate until(
            LocalDate from, @Nullable Integer days, @Nullable LocalDate programmeFrom, Collection<LocalDate> others) {
        LocalDate counted = days == null ? from : (programmeFrom == null ? from : programmeFrom).plusDays(days - 1L);
        return others.stream()
                .max(Comparator.naturalOrder())
                .filter(counted::isBefore)
                .orElse(counted);
    }
}
