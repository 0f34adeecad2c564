package org.consilium.transcript;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transcript published under a number. Its text never changes, except that passages retracted in the room later are
 * removed. It can be withdrawn.
 */
@Entity
class TranscriptRelease {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @SuppressWarnings("UnusedVariable") // the database identifies it by that
    private @Nullable Long id;

    private String exchange;
    private int number;

    @SuppressWarnings("UnusedVariable") // read only by a query, since it may have megabytes
    private String content;

    private int revision;
    private @Nullable Long publishedBy;
    private Instant publishedAt;
    private @Nullable Long withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBecause;

    @SuppressWarnings("NullAway.Init")
    protected TranscriptRelease() {}

    /** @param content JSON; {@code by} is the number of a member, or null: the installation itself */
    TranscriptRelease(String exchange, int number, String content, @Nullable Long by, Instant at) {
        this.exchange = exchange;
        this.number = number;
        this.content = content;
        this.publishedBy = by;
        this.publishedAt = at;
    }

    void withdraw(@Nullable Long by, Instant at, String because) {
        withdrawnBy = by;
        withdrawnAt = at;
        withdrawnBecause = because;
    }

    /** What lists show of it. */
    ReleaseHead head() {
        return new ReleaseHead(
                exchange, number, revision, publishedBy, publishedAt, withdrawnBy, withdrawnAt, withdrawnBecause);
    }
}
