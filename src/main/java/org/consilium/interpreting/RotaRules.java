package org.consilium.interpreting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Filling a rota by turns. Pure. */
public final class RotaRules {
    public static final Duration USUAL_TURN = Duration.ofMinutes(25);
    static final int SHORTEST_TURN = 5;
    static final int LONGEST_TURN = 120;

    /** The furthest that a change of interpreters is moved to coincide with a change of item. */
    private static final Duration NEAR = Duration.ofMinutes(10);

    /** The shortest turn after moving a change: a shorter one gives the colleague no rest. */
    private static final Duration LEAST = StaffingRules.SHORTEST_REST;

    private RotaRules() {}

    /**
     * Proposes turns for everything that is promised. Each continuous range is divided into turns of about the same
     * length; where a change of item, and so of speaker, is near, the change of interpreters coincides with it
     * (practice of conference interpreters). A busy interpreter is skipped as long as somebody is free.
     *
     * @param people in their order, at least one
     * @param busy shifts that they have in other booths
     */
    static List<ProposedShift> turns(
            List<PromisedItem> promised, List<Interpreter> people, Duration length, List<OtherShift> busy) {
        List<TimeRange> items = promised.stream().map(PromisedItem::when).toList();
        List<Instant> changes = items.stream().map(TimeRange::from).toList();
        List<ProposedShift> turns = new ArrayList<>();
        int next = 0;
        for (TimeRange work : TimeRange.merged(items)) {
            for (TimeRange turn : cut(work, changes, length)) {
                int chosen = free(people, next, turn, busy);
                turns.add(new ProposedShift(turn, people.get(chosen)));
                next = (chosen + 1) % people.size();
            }
        }
        return turns;
    }

    private static int free(List<Interpreter> people, int next, TimeRange turn, List<OtherShift> busy) {
        for (int i = 0; i < people.size(); i++) {
            int one = (next + i) % people.size();
            Interpreter who = people.get(one);
            if (busy.stream().noneMatch(at -> at.who().is(who) && at.when().overlaps(turn))) {
                return one;
            }
        }
        return next;
    }

    /** The rest is divided anew after each turn, so that a moved change does not leave a short turn at the end. */
    private static List<TimeRange> cut(TimeRange work, List<Instant> changes, Duration length) {
        List<TimeRange> turns = new ArrayList<>();
        Duration most = length.compareTo(StaffingRules.LONGEST_TURN) > 0 ? length : StaffingRules.LONGEST_TURN;
        Instant from = work.from();
        while (from.isBefore(work.to())) {
            TimeRange rest = new TimeRange(from, work.to());
            long count = count(rest.length(), length, most);
            Instant to = count == 1 ? rest.to() : change(rest, count, changes, most);
            turns.add(new TimeRange(from, to));
            from = to;
        }
        return turns;
    }

    private static long count(Duration rest, Duration length, Duration most) {
        long count = Math.max(1, Math.round((double) rest.toSeconds() / length.toSeconds()));
        return Math.max(count, Math.ceilDiv(rest.toSeconds(), most.toSeconds()));
    }

    private static Instant change(TimeRange rest, long count, List<Instant> changes, Duration most) {
        Instant even = rest.from().plus(rest.length().dividedBy(count)).truncatedTo(ChronoUnit.MINUTES);
        Instant earliest = rest.from().plus(LEAST);
        Instant latest = rest.to().minus(LEAST.multipliedBy(count - 1));
        return changes.stream()
                .filter(at -> !at.isBefore(earliest) && !at.isAfter(latest))
                .filter(at -> Duration.between(rest.from(), at).compareTo(most) <= 0)
                .filter(at -> apart(at, even).compareTo(NEAR) <= 0)
                .min(Comparator.comparing(at -> apart(at, even)))
                .orElse(even.isAfter(rest.from()) ? even : rest.to());
    }

    private static Duration apart(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }
}
