package org.consilium.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consilium.exchange.Activity;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.jspecify.annotations.Nullable;

/** Stores when the events of calendars changed, so that every node and every copy of the database says the same. */
@ApplicationScoped
@Transactional
public class RevisionService {
    private final RevisionRepository revisions;

    /** Never changes, so that it is read once; null before that. */
    private volatile @Nullable String installation;

    RevisionService(RevisionRepository revisions) {
        this.revisions = revisions;
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
        Map<String, EventRevision> noted = revisions.of(slug);
        if (noted.values().stream().anyMatch(revision -> revision.number() >= number)) {
            return; // noted before
        }
        List<CalendarEntry> former = before.map(EntryRules::of).orElse(List.of());
        RevisionRules.changed(noted, former, EntryRules.of(after), number, at)
                .forEach(revision -> revisions.persist(new StoredRevision(slug, revision)));
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
        Optional<StoredState> stored = revisions.state(programme.slug());
        if (stored.isPresent()) {
            stored.get().become(halted, at);
        } else if (halted != null) {
            revisions.add(new StoredState(programme.slug(), halted, at));
        }
    }

    /** The slugs of which any release has been noted. */
    public Set<String> noted() {
        return revisions.slugs();
    }

    public Revisions of(String slug) {
        return new Revisions(revisions.of(slug), state(slug));
    }

    /** The decisions about a programme's state so far. */
    public StateRevision state(String slug) {
        return revisions.state(slug).map(StoredState::revision).orElse(StateRevision.NONE);
    }

    /** What identifies this installation in what it hands out; 32 hexadecimal digits, no secret. */
    public String installation() {
        @Nullable String known = installation;
        if (known == null) {
            known = revisions.installation();
            installation = known;
        }
        return known;
    }
}
