package org.consilium.scheduling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.consilium.release.ReleaseOrigin;
import org.jspecify.annotations.Nullable;

/** An exchange or a mission as it was published under a number, counted from 1. Only a redaction changes it. */
@Entity
@Table(name = "programme_release")
@SuppressWarnings("UnusedVariable") // queries read it; lists do not load the document
class Release {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private int number;

    @Enumerated(EnumType.STRING)
    private ReleaseOrigin origin;

    private String document;

    private Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(String slug, int number, ReleaseOrigin origin, String document, Instant releasedAt) {
        this.slug = slug;
        this.number = number;
        this.origin = origin;
        this.document = document;
        this.releasedAt = releasedAt;
    }
}
