package org.consilium.interpreting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the planned people can deliver what the agenda promises. Pure. */
public final class StaffingRules {
    /**
     * Practice of conference interpreters: turns of 20 to 30 minutes. Beyond that the quality falls before the interpreter
     * notices.
     */
    static final Duration LONGEST_TURN = Duration.ofMinutes(30);

    /** Between two turns of one person. Our own measure: a colleague's shortest turn, less what a change of speaker moves. */
    static final Duration SHORTEST_REST = Duration.ofMinutes(15);

    private static final Duration ALONE = Duration.ofMinutes(40);
    private static final Duration BY_TWO = Duration.ofHours(4);
    private static final Duration ONE_MORE_FOR = Duration.ofHours(2);

    /**
     * The facts about one booth and its surroundings.
     *
     * @param zone IANA, the zone of the working day
     * @param booth the language
     * @param shifts of all booths of the exchange
     * @param writers numbers of members who may write in booths
     */
    record Facts(
            String zone,
            String booth,
            List<PromisedItem> promised,
            List<PlannedShift> shifts,
            List<OtherShift> elsewhere,
            Set<Long> writers) {
        List<PlannedShift> own() {
            return shifts.stream()
                    .filter(shift -> shift.booth().equals(booth))
                    .sorted(PlannedShift.BY_TIME)
                    .toList();
        }

        List<TimeRange> work() {
            return TimeRange.merged(promised.stream().map(PromisedItem::when).toList());
        }
    }

    private StaffingRules() {}

    /**
     * How many interpreters one day's work between two languages needs: up to 40 minutes one, up to 3.5 or 4 hours two,
     * 6 hours three, 8 hours four (AIIC Canada, teams for two working languages in a single booth). Longer work
     * continues in the same steps.
     */
    public static int people(Duration work) {
        if (!work.isPositive()) {
            return 0;
        }
        if (work.compareTo(ALONE) <= 0) {
            return 1;
        }
        if (work.compareTo(BY_TWO) <= 0) {
            return 2;
        }
        long beyond = work.minus(BY_TWO).toMinutes();
        return 2 + Math.toIntExact(Math.ceilDiv(beyond, ONE_MORE_FOR.toMinutes()));
    }

    /** All warnings: those about the booth as a whole first, then in order of time. */
    static List<RotaWarning> warnings(Facts facts) {
        List<RotaWarning> warnings = new ArrayList<>();
        if (facts.own().isEmpty()) {
            if (!facts.promised.isEmpty()) {
                warnings.add(RotaWarning.of(WarningKind.NOBODY));
            }
            return warnings;
        }
        warnings.addAll(tooFew(facts));
        Stream.of(uncovered(facts), shiftByShift(facts), overlapping(facts), withoutRest(facts))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(StaffingRules::start))
                .forEach(warnings::add);
        return warnings;
    }

    private static Instant start(RotaWarning warning) {
        return warning.when() == null ? Instant.MIN : warning.when().from();
    }

    /** By working day, see {@link #people}. */
    private static List<RotaWarning> tooFew(Facts facts) {
        Map<LocalDate, List<TimeRange>> days = facts.work().stream()
                .collect(Collectors.groupingBy(work -> day(work, facts), TreeMap::new, Collectors.toList()));
        List<RotaWarning> warnings = new ArrayList<>();
        days.forEach((day, work) -> {
            Duration length = work.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
            int needed = people(length);
            int there = countPeople(facts.own().stream()
                    .filter(shift -> day(shift.when(), facts).equals(day))
                    .map(PlannedShift::who)
                    .toList());
            if (there < needed) {
                TimeRange all =
                        new TimeRange(work.getFirst().from(), work.getLast().to());
                warnings.add(RotaWarning.tooFew(all, needed, there));
            }
        });
        return warnings;
    }

    private static LocalDate day(TimeRange range, Facts facts) {
        return LocalDate.ofInstant(range.from(), ZoneId.of(facts.zone));
    }

    private static int countPeople(List<Interpreter> people) {
        List<Interpreter> seen = new ArrayList<>();
        people.stream().filter(one -> seen.stream().noneMatch(one::is)).forEach(seen::add);
        return seen.size();
    }

    /** The agenda is a promise: readers of this language shall have it for the whole of an item. */
    private static List<RotaWarning> uncovered(Facts facts) {
        List<TimeRange> shifts = facts.own().stream().map(PlannedShift::when).toList();
        return facts.work().stream()
                .flatMap(work -> work.without(shifts).stream())
                .map(gap -> RotaWarning.of(WarningKind.UNCOVERED, gap))
                .toList();
    }

    /**
     * A turn that is too long, one without promised work (the agenda may have moved since), and one of a member who may
     * not write in booths: a role can be taken away after a rota was made.
     */
    private static List<RotaWarning> shiftByShift(Facts facts) {
        List<RotaWarning> warnings = new ArrayList<>();
        for (PlannedShift shift : facts.own()) {
            if (shift.when().length().compareTo(LONGEST_TURN) > 0) {
                warnings.add(RotaWarning.of(WarningKind.TOO_LONG, shift));
            }
            if (!facts.promised.isEmpty() && facts.work().stream().noneMatch(shift.when()::overlaps)) {
                warnings.add(RotaWarning.of(WarningKind.OUTSIDE, shift));
            }
            Long member = shift.who().member();
            if (member != null && !facts.writers.contains(member)) {
                warnings.add(RotaWarning.of(WarningKind.CANNOT_WRITE, shift));
            }
        }
        return warnings;
    }

    /** Nobody can be in two places, and a booth has one writer (the lease), so overlapping shifts are an error. */
    private static List<RotaWarning> overlapping(Facts facts) {
        List<RotaWarning> warnings = new ArrayList<>();
        for (PlannedShift shift : facts.own()) {
            for (PlannedShift other : facts.shifts) {
                boolean here = other.booth().equals(facts.booth);
                boolean once = !here || shift.id() < other.id();
                if (other.id() != shift.id() && once && other.when().overlaps(shift.when())) {
                    if (other.who().is(shift.who())) {
                        warnings.add(RotaWarning.of(
                                WarningKind.DOUBLE_BOOKED, shift, common(shift.when(), other.when()), other.booth()));
                    } else if (here) {
                        warnings.add(RotaWarning.of(
                                WarningKind.TWO_AT_ONCE, shift, common(shift.when(), other.when()), null));
                    }
                }
            }
            facts.elsewhere.stream()
                    .filter(busy -> busy.who().is(shift.who()) && busy.when().overlaps(shift.when()))
                    .forEach(busy -> warnings.add(
                            RotaWarning.of(WarningKind.DOUBLE_BOOKED, shift, common(shift.when(), busy.when()), null)));
        }
        return warnings;
    }

    private static TimeRange common(TimeRange one, TimeRange other) {
        return new TimeRange(
                one.from().isAfter(other.from()) ? one.from() : other.from(),
                one.to().isBefore(other.to()) ? one.to() : other.to());
    }

    /** Two turns of one person, in any booths, with less than {@link #SHORTEST_REST} between them. */
    private static List<RotaWarning> withoutRest(Facts facts) {
        return facts.own().stream()
                .filter(shift -> facts.shifts.stream()
                        .filter(other -> other.who().is(shift.who()))
                        .anyMatch(other -> followsClosely(other.when(), shift.when())))
                .map(shift -> RotaWarning.of(WarningKind.NO_REST, shift))
                .toList();
    }

    private static boolean followsClosely(TimeRange before, TimeRange after) {
        Duration rest = Duration.between(before.to(), after.from());
        return !rest.isNegative() && rest.compareTo(SHORTEST_REST) < 0;
    }
}
