package org.consilium.scheduling;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Unpublished changes of an exchange or a mission, as an exchange file. Readers see none of them, and changing it
 * leaves cached pages valid.
 */
@Entity
class WorkingCopy {
    /** How long discarded changes can be restored. */
    static final Duration RESTORABLE = Duration.ofDays(30);

    @Id
    private String slug;

    private long version;
    private String epoch;
    private @Nullable String document;
    private long documentVersion;
    private Instant changedAt;
    private @Nullable String discarded;
    private @Nullable Instant discardedAt;

    @SuppressWarnings("NullAway.Init")
    protected WorkingCopy() {}

    /** Without any change. */
    WorkingCopy(String slug, Instant now) {
        this.slug = slug;
        this.changedAt = now;
        epoch = UUID.randomUUID().toString();
    }

    /** Whether the log has edits that {@link #document} lacks. */
    boolean isBehind() {
        return documentVersion < version;
    }

    /** The number of the last edit that {@link #document} holds. */
    long documentVersion() {
        return documentVersion;
    }

    /** @param newDocument with all edits of the log */
    void catchUp(String newDocument) {
        document = newDocument;
        documentVersion = version;
    }

    /**
     * What stood here before can be restored.
     *
     * @param newDocument null where nothing differs from what is published
     */
    void change(@Nullable String newDocument, Instant now) {
        if (document != null) {
            discarded = document;
            discardedAt = now;
        }
        become(newDocument, now);
    }

    private void become(@Nullable String newDocument, Instant now) {
        document = newDocument;
        changedAt = now;
        version++;
        documentVersion = version;
    }

    /** @return whether there was something to restore */
    boolean restore(Instant now) {
        String former = discarded;
        if (former == null) {
            return false;
        }
        discarded = null;
        discardedAt = null;
        change(former, now);
        return true;
    }

    /** Its texts lose a person. Editors who have it open begin anew: their positions and what they can undo are of the former log. */
    void redact(@Nullable String newDocument, @Nullable String newDiscarded, Instant now) {
        discarded = newDiscarded;
        epoch = UUID.randomUUID().toString();
        become(newDocument, now);
    }

    /** Nothing differs from what is published: no document is kept. */
    void equalsPublished() {
        document = null;
    }

    /** Nothing is left to publish; discarded changes stay restorable. */
    void publish(Instant now) {
        become(null, now);
    }

    String slug() {
        return slug;
    }

    /** Tells editors whether their position is one in this log. */
    String epoch() {
        return epoch;
    }

    /**
     * Raised by each change, so that nobody publishes or discards something unseen; the number of the last entry of its log.
     */
    long version() {
        return version;
    }

    /** The exchange file as it was last changed; null where nothing differs from what is published. {@link WorkingCopyRepository} keeps it complete. */
    @Nullable
    String document() {
        return document;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** What was last discarded; null where nothing can be restored. */
    @Nullable
    String discarded() {
        return discarded;
    }

    /** Until when discarded changes can be restored; null where there are none. */
    @Nullable
    Instant restorableUntil() {
        return discardedAt == null ? null : discardedAt.plus(RESTORABLE);
    }
}
