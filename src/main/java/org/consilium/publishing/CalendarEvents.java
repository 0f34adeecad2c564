package org.consilium.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.calendar.CalendarEntry;
import org.consilium.calendar.CalendarEvent;
import org.consilium.calendar.EventMark;
import org.consilium.calendar.StateMark;
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
     * @param since the moment of its release
     */
    CalendarEvents(String installation, String root, Instant now, Instant since) {
        this.installation = installation;
        this.root = root;
        this.now = now;
        this.changedAt = since;
    }

    void add(CalendarEntry entry, Map<String, EventMark> marks, @Nullable ExchangeState state, StateMark standing) {
        add(entry, marks, standing, state != null && state.isHalted() ? state : null);
    }

    /** An event that the release is without. */
    void gone(CalendarEntry entry, Map<String, EventMark> marks, StateMark standing) {
        Instant until = entry.when().over().plus(STAYS);
        if (now.isBefore(until)) {
            add(entry, marks, standing, ExchangeState.CANCELLED);
        } else {
            changed(until);
        }
    }

    private void add(
            CalendarEntry entry, Map<String, EventMark> marks, StateMark standing, @Nullable ExchangeState halted) {
        EventMark mark = marks.get(entry.key());
        if (mark == null) {
            throw new IllegalStateException("no mark of " + entry.slug() + " " + entry.key());
        }
        Instant at = mark.changedAt().isAfter(standing.changedAt()) ? mark.changedAt() : standing.changedAt();
        changed(at);
        String kind = entry.when() instanceof CalendarEntry.Days ? "/missions/" : "/exchanges/";
        events.add(new CalendarEvent(
                entry,
                entry.uid(installation),
                mark.sequence() + standing.changes(),
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
