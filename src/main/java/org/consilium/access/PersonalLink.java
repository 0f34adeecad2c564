package org.consilium.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.consilium.access.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Admits one person at {@code /enter/SECRET} for a limited time and number of entries. Stores only the hash of the
 * secret.
 */
@Entity
public class PersonalLink {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    private Member member;

    private Instant madeAt;
    private @Nullable Long madeBy;
    private Instant expiresAt;
    private int entriesLeft;
    private @Nullable Instant revokedAt;
    private @Nullable Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonalLink() {}

    PersonalLink(Secret secret, Member member, @Nullable Long madeBy, Instant madeAt, Instant expiresAt, int entries) {
        this.tokenHash = secret.hash();
        this.member = member;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
        this.entriesLeft = entries;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public LinkState state(Instant now) {
        if (revokedAt != null || member.erased()) {
            return LinkState.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return LinkState.EXPIRED;
        }
        return entriesLeft > 0 ? LinkState.VALID : LinkState.USED_UP;
    }

    public Long id() {
        return Objects.requireNonNull(id);
    }

    public Member member() {
        return member;
    }

    public Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Long madeBy() {
        return madeBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public int entriesLeft() {
        return entriesLeft;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    /** The last entry by this link. */
    public @Nullable Instant enteredAt() {
        return enteredAt;
    }
}
