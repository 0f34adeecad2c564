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
class StoredMark {
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
    protected StoredMark() {}

    StoredMark(String slug, EventMark mark) {
        this.slug = slug;
        itemKey = mark.key();
        number = mark.number();
        sequence = mark.sequence();
        changedAt = mark.changedAt();
        dropped = mark.dropped();
    }

    EventMark mark() {
        return new EventMark(itemKey, number, sequence, changedAt, dropped);
    }
}
