package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consilium.calendar.CalendarEntry;
import org.consilium.calendar.EntryRules;
import org.consilium.calendar.EventRevision;
import org.consilium.calendar.Revisions;
import org.consilium.release.PublishedReleaseService;

/** The events that earlier releases had and the newest one is without. Thread-safe. */
@ApplicationScoped
class DroppedEvents {
    /** A bound on the work of one answer: this many releases are read, and nothing that they dropped is left out. */
    private static final int MOST_RELEASES = 20;

    private final PublishedReleaseService releases;

    DroppedEvents(PublishedReleaseService releases) {
        this.releases = releases;
    }

    /**
     * As the last release that had it said.
     *
     * @param changedAt when its readers last got something new: it may be redacted
     */
    record Dropped(CalendarEntry entry, Instant changedAt) {}

    /**
     * Those dropped last first.
     *
     * @param all whether its readers may read what was for participants only
     */
    List<Dropped> of(String slug, boolean all, Revisions revisions) {
        Map<Integer, Set<String>> keys = new TreeMap<>(Comparator.reverseOrder());
        revisions.events().values().stream()
                .filter(EventRevision::dropped)
                .forEach(one -> keys.computeIfAbsent(one.number(), number -> new HashSet<>())
                        .add(one.key()));
        return keys.entrySet().stream()
                .limit(MOST_RELEASES)
                .flatMap(one -> before(slug, all, one.getKey(), one.getValue()))
                .toList();
    }

    private Stream<Dropped> before(String slug, boolean all, int number, Set<String> keys) {
        return releases.before(slug, number, all).stream()
                .flatMap(last -> EntryRules.of(releases.file(last)).stream()
                        .filter(entry -> keys.contains(entry.key()))
                        .map(entry -> new Dropped(entry, last.changedAt())));
    }
}
