package org.consilium.release;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A release as its readers get it. Only a redaction replaces its bytes. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read it; lists do not load the bytes
class PublishedRelease {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private int number;

    @Enumerated(EnumType.STRING)
    private ReleaseOrigin origin;

    private boolean forParticipants;
    private byte[] content;
    private String digest;
    private Instant releasedAt;

    private @Nullable Instant redactedAt;

    @SuppressWarnings("NullAway.Init")
    protected PublishedRelease() {}

    PublishedRelease(PublishedHead head, byte[] content) {
        this.slug = head.slug();
        this.number = head.number();
        this.origin = head.origin();
        this.forParticipants = head.forParticipants();
        this.content = content.clone();
        this.digest = head.digest();
        this.releasedAt = head.releasedAt();
    }
}
