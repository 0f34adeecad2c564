package org.consilium.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.consilium.exchange.Planned;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.publishing.view.MissionJson;
import org.consilium.publishing.view.MissionJson.Activity;
import org.consilium.publishing.view.MissionJson.Stop;
import org.consilium.publishing.view.MissionJson.Supply;
import org.consilium.publishing.view.SideJson;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/** The days of a mission about which the sources report something, in order. Pure. */
public record MissionTimeline(List<Day> days) {

    /**
     * One civil day at the place of the mission. {@code zone} is the place's; {@code number} follows the programme's
     * own count; {@code quietBefore} is the number of days without records since the previous day of the timeline.
     */
    public record Day(
            LocalDate date,
            String zone,
            @Nullable Integer number,
            int quietBefore,
            boolean first,
            boolean last,
            List<Stop> reached,
            List<Supply> supplies,
            List<Entry> entries) {

        /** An instant of the day at which its offset is in force for most of it. */
        public Instant noon() {
            return date.atTime(LocalTime.NOON).atZone(ZoneId.of(zone)).toInstant();
        }

        /** Whether the sources report nothing on this day: everything listed under it has an assumed date. */
        public boolean planned() {
            boolean known = first || last || !reached.isEmpty() || !supplies.isEmpty();
            return !known && entries.stream().allMatch(entry -> entry.planned().date());
        }
    }

    /**
     * Exactly one of {@code onSite} and {@code exchange} is present; {@code times} are the exchange's, in column order.
     *
     * @param planned which of the date and the time of day no source gives
     */
    public record Entry(
            MissionJson.@Nullable OnSite onSite,
            @Nullable ExchangeSummary exchange,
            List<Clock> times,
            Planned planned) {}

    /**
     * What a side's clock shows. {@code shift} is how many days its {@code date} is ahead of the day under which it is
     * listed; {@code side} is null if the time was agreed in a zone that belongs to no side.
     */
    public record Clock(
            @Nullable SideJson side, String zone, Instant starts, Instant ends, LocalDate date, long shift) {}

    public static MissionTimeline of(MissionJson mission) {
        List<Day> days = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate date : dates(mission)) {
            days.add(day(mission, date, before));
            before = date;
        }
        return new MissionTimeline(List.copyOf(days));
    }

    private static SortedSet<LocalDate> dates(MissionJson mission) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        dates.add(mission.from());
        mission.activities().forEach(activity -> dates.add(activity.date()));
        mission.stops().stream().map(Stop::from).forEach(from -> addKnown(dates, from));
        mission.supplies().stream().map(Supply::arrives).forEach(arrives -> addKnown(dates, arrives));
        addKnown(dates, lastCounted(mission));
        return dates;
    }

    private static void addKnown(SortedSet<LocalDate> dates, @Nullable LocalDate date) {
        if (date != null) {
            dates.add(date);
        }
    }

    private static Day day(MissionJson mission, LocalDate date, @Nullable LocalDate before) {
        return new Day(
                date,
                zone(mission, date),
                number(mission, date),
                quiet(mission, before, date),
                date.equals(mission.from()),
                date.equals(lastCounted(mission)),
                mission.stops().stream()
                        .filter(stop -> date.equals(stop.from()))
                        .toList(),
                mission.supplies().stream()
                        .filter(supply -> date.equals(supply.arrives()))
                        .toList(),
                mission.activities().stream()
                        .filter(activity -> activity.date().equals(date))
                        .map(activity -> entry(mission, activity))
                        .toList());
    }

    /** The zone of the last stop reached by that day; for a mission without dated stops, that of its first stop. */
    private static String zone(MissionJson mission, LocalDate date) {
        String zone = mission.stops().isEmpty()
                ? mission.sides().getLast().zone()
                : mission.stops().getFirst().zone();
        LocalDate latest = LocalDate.MIN;
        for (Stop stop : mission.stops()) {
            LocalDate from = stop.from();
            if (from != null && !from.isAfter(date) && !from.isBefore(latest)) {
                latest = from;
                zone = stop.zone();
            }
        }
        return zone;
    }

    private static @Nullable Integer number(MissionJson mission, LocalDate date) {
        if (mission.days() == null && mission.programmeFrom() == null) {
            return null;
        }
        long number = ChronoUnit.DAYS.between(countedFrom(mission), date) + 1;
        boolean counted = number >= 1 && (mission.days() == null || number <= mission.days());
        return counted ? (int) number : null;
    }

    private static LocalDate countedFrom(MissionJson mission) {
        return mission.programmeFrom() == null ? mission.from() : mission.programmeFrom();
    }

    private static @Nullable LocalDate lastCounted(MissionJson mission) {
        return mission.days() == null ? null : countedFrom(mission).plusDays(mission.days() - 1L);
    }

    /** Days before the mission (supplies sent ahead) do not count as quiet days. */
    private static int quiet(MissionJson mission, @Nullable LocalDate before, LocalDate date) {
        return before == null || before.isBefore(mission.from()) ? 0 : (int) ChronoUnit.DAYS.between(before, date) - 1;
    }

    private static Entry entry(MissionJson mission, Activity activity) {
        ExchangeSummary exchange = activity.exchange();
        if (exchange == null) {
            return new Entry(
                    activity.onSite(), null, List.of(), activity.dateAssumed() ? Planned.DATE : Planned.NOTHING);
        }
        List<Clock> times = new ArrayList<>();
        if (mission.sides().stream().noneMatch(side -> side.zone().equals(exchange.zone()))) {
            times.add(clock(null, exchange.zone(), exchange, activity.date()));
        }
        mission.sides().forEach(side -> times.add(clock(side, side.zone(), exchange, activity.date())));
        return new Entry(null, exchange, List.copyOf(times), exchange.planned());
    }

    private static Clock clock(@Nullable SideJson side, String zone, ExchangeSummary exchange, LocalDate under) {
        return new Clock(
                side,
                zone,
                exchange.starts(),
                exchange.ends(),
                Zones.dateAt(exchange.starts(), zone),
                Zones.daysAhead(under, exchange.starts(), zone));
    }
}
