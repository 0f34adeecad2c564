package org.consilium.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.consilium.exchange.state.ExchangeState;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "calendar_state")
@SuppressWarnings("UnusedVariable") // the slug is its key
class StoredState {
    @Id
    private String slug;

    @Enumerated(EnumType.STRING)
    private @Nullable ExchangeState halted;

    private int changes;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredState() {}

    StoredState(String slug, ExchangeState halted, Instant at) {
        this.slug = slug;
        this.halted = halted;
        changes = 1;
        changedAt = at;
    }

    void become(@Nullable ExchangeState state, Instant at) {
        if (halted != state) {
            halted = state;
            changes++;
            changedAt = at;
        }
    }

    StateRevision revision() {
        return new StateRevision(changes, changedAt);
    }
}
