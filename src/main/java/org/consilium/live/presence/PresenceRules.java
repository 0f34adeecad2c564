package org.consilium.live.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns observations of people into intervals, for any number of tabs, connections and nodes. Pure. */
final class PresenceRules {
    /** A return within this time was not an absence: a tab was reloaded, a connection was cut. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** A stored interval; {@code id} 0: not stored yet. */
    record Interval(long id, PresenceSpan span) {}

    /** What has to change in the database. */
    record Change(List<Interval> widened, List<Long> gone, List<PresenceSpan> added) {}

    private record Place(long member, @Nullable Long item) {}

    private PresenceRules() {}

    /** Stored intervals that a span touches are merged with it; {@code stored} may contain others too, which stay. */
    static Change merge(Collection<Interval> stored, Collection<PresenceSpan> seen) {
        Map<Place, List<Interval>> places = new LinkedHashMap<>();
        stored.forEach(one -> at(places, one.span()).add(one));
        seen.stream()
                .filter(span -> span.from().isBefore(span.to()))
                .forEach(span -> at(places, span).add(new Interval(0, span)));
        Change change = new Change(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        places.values().forEach(intervals -> join(intervals, change));
        return change;
    }

    private static List<Interval> at(Map<Place, List<Interval>> places, PresenceSpan span) {
        return places.computeIfAbsent(new Place(span.member(), span.item()), one -> new ArrayList<>());
    }

    private static void join(List<Interval> intervals, Change change) {
        intervals.sort(Comparator.comparing(one -> one.span().from()));
        List<Interval> run = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Interval interval : intervals) {
            if (!run.isEmpty() && interval.span().from().isAfter(end.plus(GRACE))) {
                close(run, end, change);
                run.clear();
                end = Instant.MIN;
            }
            run.add(interval);
            end = interval.span().to().isAfter(end) ? interval.span().to() : end;
        }
        if (!run.isEmpty()) {
            close(run, end, change);
        }
    }

    /** A run of intervals that touch: the first stored one stays and absorbs the others. */
    private static void close(List<Interval> run, Instant end, Change change) {
        PresenceSpan first = run.getFirst().span();
        PresenceSpan whole = new PresenceSpan(first.member(), first.item(), first.from(), end);
        List<Interval> known = run.stream().filter(one -> one.id() != 0).toList();
        if (known.isEmpty()) {
            change.added().add(whole);
            return;
        }
        known.stream().skip(1).forEach(one -> change.gone().add(one.id()));
        Interval kept = known.getFirst();
        if (!kept.span().equals(whole)) {
            change.widened().add(new Interval(kept.id(), whole));
        }
    }
}
