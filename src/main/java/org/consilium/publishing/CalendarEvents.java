package org.consilium.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.consilium.calendar.CalendarEntry;
import org.consilium.calendar.CalendarEvent;
import org.consilium.calendar.EventRevision;
import org.consilium.calendar.Revisions;
import org.consilium.exchange.state.ExchangeState;
import org.jspecify.annotations.Nullable;

/** Collects the events of one calendar; for one thread. */
final class CalendarEvents {
    /** How long an event that is gone stays in calendars as cancelled, from its end. */
    private static final Duration STAYS = Duration.ofDays(30);

    private final String installation;
    private final String root;
    private final Instant now;
    private Instant changedAt;
    private final List<CalendarEvent> events = new ArrayList<>();

    /**
     * @param root absolute address of the pages in its language
     * @param since when its release last changed
     */
    CalendarEvents(String installation, String root, Instant now, Instant since) {
        this.installation = installation;
        this.root = root;
        this.now = now;
        this.changedAt = since;
    }

    void add(CalendarEntry entry, Revisions revisions, @Nullable ExchangeState state) {
        addHalted(entry, revisions, state != null && state.isHalted() ? state : null);
    }

    /**
     * An event that the release is without.
     *
     * @param since the moment of the last change of the release that had it
     */
    void gone(CalendarEntry entry, Revisions revisions, Instant since) {
        Instant until = entry.when().over().plus(STAYS);
        if (now.isBefore(until)) {
            changed(since);
            addHalted(entry, revisions, ExchangeState.CANCELLED);
        } else {
            changed(until);
        }
    }

    private void addHalted(CalendarEntry entry, Revisions revisions, @Nullable ExchangeState halted) {
        EventRevision revision = revisions.events().get(entry.key());
        if (revision == null) {
            throw new IllegalStateException("no revision of " + entry.slug() + " " + entry.key());
        }
        Instant decided = revisions.state().changedAt();
        Instant at = revision.changedAt().isAfter(decided) ? revision.changedAt() : decided;
        changed(at);
        String kind = entry.when() instanceof CalendarEntry.Days ? "/missions/" : "/exchanges/";
        events.add(new CalendarEvent(
                entry,
                entry.uid(installation),
                revision.sequence() + revisions.state().changes(),
                at,
                halted,
                root + kind + entry.slug()));
    }

    private void changed(Instant at) {
        changedAt = at.isAfter(changedAt) ? at : changedAt;
    }

    List<CalendarEvent> all() {
        return List.copyOf(events);
    }

    /** The last moment at which something in it changed. */
    Instant changedAt() {
        return changedAt;
    }
}
