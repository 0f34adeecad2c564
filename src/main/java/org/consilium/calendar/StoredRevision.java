package org.consilium.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "calendar_event")
@SuppressWarnings("UnusedVariable") // queries read the slug
class StoredRevision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String itemKey;
    private int number;
    private int sequence;
    private Instant changedAt;
    private boolean dropped;

    @SuppressWarnings("NullAway.Init")
    protected StoredRevision() {}

    StoredRevision(String slug, EventRevision revision) {
        this.slug = slug;
        itemKey = revision.key();
        number = revision.number();
        sequence = revision.sequence();
        changedAt = revision.changedAt();
        dropped = revision.dropped();
    }

    EventRevision revision() {
        return new EventRevision(itemKey, number, sequence, changedAt, dropped);
    }
}
