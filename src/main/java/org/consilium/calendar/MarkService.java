package org.consilium.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consilium.exchange.Activity;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.jspecify.annotations.Nullable;

/** Stores when the events of calendars changed, so that every node and every copy of the database says the same. */
@ApplicationScoped
@Transactional
public class MarkService {
    private final MarkRepository marks;

    MarkService(MarkRepository marks) {
        this.marks = marks;
    }

    /**
     * Notes what a release changes. Call it for each release, in order, under the lock of releases.
     *
     * @param before the release before it
     * @param at the moment of the release
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void released(int number, Optional<ExchangeFile> before, ExchangeFile after, Instant at) {
        String slug = after.slug();
        Map<String, EventMark> noted = marks.of(slug);
        if (noted.values().stream().anyMatch(mark -> mark.number() >= number)) {
            return; // noted before
        }
        List<CalendarEntry> former = before.map(EntryRules::of).orElse(List.of());
        MarkRules.changed(noted, former, EntryRules.of(after), number, at)
                .forEach(mark -> marks.persist(new StoredMark(slug, mark)));
    }

    /** Notes whether a programme, and with a mission its exchanges, take place as announced. Call it as {@link #released}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stands(Programme programme, Instant at) {
        note(programme, at);
        if (programme instanceof Mission mission) {
            mission.activities().stream()
                    .map(Activity::exchange)
                    .filter(Objects::nonNull)
                    .forEach(exchange -> note(exchange, at));
        }
    }

    private void note(Programme programme, Instant at) {
        @Nullable ExchangeState halted = programme.standing().halted();
        Optional<StoredState> stored = marks.state(programme.slug());
        if (stored.isPresent()) {
            stored.get().become(halted, at);
        } else if (halted != null) {
            marks.add(new StoredState(programme.slug(), halted, at));
        }
    }

    /** Whether any release has been noted. */
    public boolean has(String slug) {
        return !marks.of(slug).isEmpty();
    }

    /** By key, also those of events that are gone. */
    public Map<String, EventMark> of(String slug) {
        return marks.of(slug);
    }

    /** The decisions about a programme's state so far; empty if there was none. */
    public Optional<StateMark> state(String slug) {
        return marks.state(slug).map(StoredState::mark);
    }

    /** What identifies this installation in what it hands out; 32 hexadecimal digits, no secret. */
    public String installation() {
        return marks.installation();
    }
}
