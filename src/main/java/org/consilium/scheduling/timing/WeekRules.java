package org.consilium.scheduling.timing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.scheduling.timing.SlotRules.Setting;
import org.consilium.scheduling.timing.Week.Slot;
import org.consilium.scheduling.timing.Week.Trouble;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/** Builds the week in which an exchange is looked a time for. Pure. */
public final class WeekRules {
    private static final int DAYS = 7;
    private static final int BEST_OF_WEEK = 5;
    private static final int BEST_OF_DAY = 4;
    private static final int MINUTES = (int) SlotRules.STEP.toMinutes();
    private static final int ROWS = 24 * 60 / MINUTES;

    /** Hours are shown that are at most this much worse than the best ones, in minutes outside civil hours. */
    private static final long SHOWN_BESIDES = 60;

    private final Setting setting;
    private final Duration length;
    private final ZoneId zone;

    private WeekRules(Setting setting, Duration length) {
        this.setting = setting;
        this.length = length;
        this.zone = setting.sides().getFirst().zone();
    }

    /**
     * @param day any of the week
     * @param length of the exchange
     * @param all whether to list all hours, not only those near everybody's civil hours
     */
    public static Week week(Setting setting, LocalDate day, Duration length, boolean all) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new WeekRules(setting, length).week(monday, all);
    }

    private Week week(LocalDate monday, boolean all) {
        List<LocalDate> dates =
                IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
        List<Week.Row> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> new Week.Row(row * MINUTES, slots(dates, row * MINUTES)))
                .toList();
        List<Week.Day> days = IntStream.range(0, DAYS)
                .mapToObj(day -> new Week.Day(dates.get(day), bySide(dates.get(day)), bestOfDay(rows, day)))
                .toList();
        return new Week(setting.sides(), days, all ? rows : shown(rows), changes(monday), bestOfWeek(days));
    }

    private List<@Nullable Slot> slots(List<LocalDate> dates, int minute) {
        List<@Nullable Slot> slots = new ArrayList<>();
        dates.forEach(date -> slots.add(slot(date.atStartOfDay().plusMinutes(minute))));
        return slots;
    }

    private @Nullable Slot slot(LocalDateTime civil) {
        if (Zones.civil(civil, zone.getId()) != Zones.Civil.ONCE) {
            return null;
        }
        Span span = Span.of(civil.atZone(zone).toInstant(), length);
        return new Slot(
                span.from(),
                setting.sides().stream().map(side -> side.civil(span.from())).toList(),
                SlotRules.burden(setting, span),
                setting.sides().stream().flatMap(side -> troubles(side, span)).toList());
    }

    private Stream<Trouble> troubles(TimedSide side, Span span) {
        LocalDateTime from = side.civil(span.from());
        LocalDateTime to = side.civil(span.to());
        List<SlotTrouble> found = new ArrayList<>();
        if (span.days(side).stream()
                .anyMatch(day -> !setting.calendar().day(side.country(), day).working())) {
            return Stream.of(new Trouble(side, SlotTrouble.DAY_OFF)); // the hour does not matter any more
        }
        if (side.hours().outside(from, to) > 0) {
            found.add(minuteOf(from) < side.hours().opens() ? SlotTrouble.EARLY : SlotTrouble.LATE);
        }
        if (side.hours().inBreak(from, to) > 0) {
            found.add(SlotTrouble.NOON);
        }
        return found.stream().map(why -> new Trouble(side, why));
    }

    private static int minuteOf(LocalDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private List<Week.SideDay> bySide(LocalDate date) {
        Instant noon = date.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return setting.sides().stream()
                .map(side -> {
                    LocalDate there = side.civil(noon).toLocalDate();
                    return new Week.SideDay(side, there, setting.calendar().day(side.country(), there));
                })
                .toList();
    }

    /** Without the hours that are bad at every side's clock, whatever the day. */
    private List<Week.Row> shown(List<Week.Row> rows) {
        long best = rows.stream().mapToLong(this::outside).min().orElse(0);
        return rows.stream().filter(row -> outside(row) <= best + SHOWN_BESIDES).toList();
    }

    /** The fewest minutes outside civil hours on any day of the week. */
    private long outside(Week.Row row) {
        return row.slots().stream()
                .filter(Objects::nonNull)
                .mapToLong(slot -> setting.sides().stream()
                        .mapToLong(side -> side.hours()
                                .outside(
                                        side.civil(slot.starts()),
                                        side.civil(slot.starts().plus(length))))
                        .sum())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private List<Slot> bestOfDay(List<Week.Row> rows, int day) {
        return rows.stream()
                .map(row -> row.slots().get(day))
                .filter(Objects::nonNull)
                .filter(slot -> slot.troubles().stream().noneMatch(trouble -> trouble.why() == SlotTrouble.DAY_OFF))
                .sorted(fittest())
                .limit(BEST_OF_DAY)
                .sorted(Comparator.comparing(Slot::starts))
                .toList();
    }

    /** One of a day: five half hours of one afternoon would be no choice. */
    private List<Slot> bestOfWeek(List<Week.Day> days) {
        return days.stream()
                .map(day -> day.best().stream().min(fittest()))
                .flatMap(Optional::stream)
                .sorted(fittest())
                .limit(BEST_OF_WEEK)
                .toList();
    }

    private Comparator<Slot> fittest() {
        Comparator<Span> byFitness = SlotRules.byFitness(setting);
        return (one, other) -> byFitness.compare(Span.of(one.starts(), length), Span.of(other.starts(), length));
    }

    private List<Week.ClockChange> changes(LocalDate monday) {
        Instant begin = monday.atStartOfDay(zone).toInstant();
        Instant end = monday.plusDays(DAYS).atStartOfDay(zone).toInstant();
        return setting.sides().stream()
                .flatMap(side -> {
                    @Nullable ZoneOffsetTransition next = side.zone().getRules().nextTransition(begin);
                    return next == null || !next.getInstant().isBefore(end)
                            ? Stream.empty()
                            : Stream.of(new Week.ClockChange(side, next));
                })
                .toList();
    }
}
