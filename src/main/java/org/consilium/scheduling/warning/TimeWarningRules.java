package org.consilium.scheduling.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.consilium.holidays.CivilDay;
import org.consilium.holidays.DayKind;
import org.consilium.scheduling.timing.SlotRules;
import org.consilium.scheduling.timing.Span;
import org.consilium.scheduling.timing.TimedSide;
import org.consilium.scheduling.timing.Timetable;
import org.consilium.scheduling.warning.Facts.Exchange;

/** Civil hours and days of the sides. Pure. */
final class TimeWarningRules {
    private static final String STARTS = "starts";

    private final Facts facts;
    private final Exchange exchange;
    private final Optional<Way> move;

    private TimeWarningRules(Facts facts, Exchange exchange) {
        this.facts = facts;
        this.exchange = exchange;
        Timetable times = exchange.times();
        Instant from = facts.now().isAfter(times.starts()) ? times.starts() : facts.now();
        move = SlotRules.better(facts.setting(), times.whole(), from)
                .map(start -> Way.move(LocalDateTime.ofInstant(start, times.zone())));
    }

    static List<Warning> warnings(Facts facts, Exchange exchange) {
        TimeWarningRules rules = new TimeWarningRules(facts, exchange);
        List<Warning> found = new ArrayList<>();
        for (TimedSide side : facts.setting().sides()) {
            rules.hours(side).ifPresent(found::add);
            rules.noonBreak(side).ifPresent(found::add);
            rules.days(side, found);
        }
        return found;
    }

    private Optional<Warning> hours(TimedSide side) {
        return minutes(
                WarningCode.OUTSIDE_HOURS,
                side,
                span -> side.hours().outside(side.civil(span.from()), side.civil(span.to())));
    }

    private Optional<Warning> noonBreak(TimedSide side) {
        return minutes(
                WarningCode.NOON_BREAK,
                side,
                span -> side.hours().inBreak(side.civil(span.from()), side.civil(span.to())));
    }

    /** One warning for a side, at the first item concerned. */
    private Optional<Warning> minutes(WarningCode code, TimedSide side, ToLongFunction<Span> minutes) {
        Span whole = exchange.times().whole();
        List<Timetable.Entry> concerned = exchange.times().items().stream()
                .filter(entry -> minutes.applyAsLong(entry.when()) > 0)
                .toList();
        // Before there are items, the moment of the start counts.
        Instant to = exchange.times().items().isEmpty() ? whole.from().plus(SlotRules.STEP) : whole.to();
        if (concerned.isEmpty() && minutes.applyAsLong(new Span(whole.from(), to)) == 0) {
            return Optional.empty();
        }
        About about = About.side(side)
                .at(side.civil(whole.from()), side.civil(whole.to()))
                .counting(concerned.size());
        List<Way> ways = new ArrayList<>(move.stream().toList());
        ways.add(Way.of(WayKind.FIND_TIME));
        ways.add(Way.of(WayKind.CHANGE_HOURS));
        ways.add(Way.of(WayKind.KEEP));
        return Optional.of(new Warning(code, exchange.slug(), place(concerned), about, ways));
    }

    private List<String> place(List<Timetable.Entry> concerned) {
        boolean all = concerned.size() == exchange.times().items().size();
        return all || concerned.isEmpty()
                ? exchange.at(STARTS)
                : exchange.at("items", concerned.getFirst().key(), STARTS);
    }

    private void days(TimedSide side, List<Warning> found) {
        for (LocalDate date : exchange.times().whole().days(side)) {
            CivilDay day = facts.setting().calendar().day(side.country(), date);
            About about = About.side(side).on(date, day.holiday());
            if (day.holiday() != null && day.holiday().kind() == DayKind.OFF) {
                found.add(dayOff(WarningCode.DAY_OFF, about));
            } else if (!day.working()) {
                found.add(dayOff(WarningCode.WEEKEND, about));
            } else if (day.workingWeekend()) {
                found.add(information(WarningCode.WORKING_WEEKEND, about));
            }
            if (day.holiday() != null && day.holiday().kind() == DayKind.NAMED) {
                found.add(information(WarningCode.NAMED_DAY, about));
            }
            if (!day.known() && found.stream().noneMatch(one -> isUnknownYear(one, side, date))) {
                found.add(information(WarningCode.YEAR_UNKNOWN, about));
            }
        }
    }

    private static boolean isUnknownYear(Warning warning, TimedSide side, LocalDate date) {
        return warning.code() == WarningCode.YEAR_UNKNOWN
                && warning.about().side() != null
                && warning.about().side().country().equals(side.country())
                && warning.about().day() != null
                && warning.about().day().getYear() == date.getYear();
    }

    private Warning dayOff(WarningCode code, About about) {
        List<Way> ways = new ArrayList<>(move.stream().toList());
        ways.add(Way.of(WayKind.FIND_TIME));
        ways.add(Way.of(WayKind.KEEP));
        return new Warning(code, exchange.slug(), exchange.at(STARTS), about, ways);
    }

    private Warning information(WarningCode code, About about) {
        return new Warning(code, exchange.slug(), exchange.at(STARTS), about, List.of(Way.of(WayKind.KEEP)));
    }
}
