package org.consilium.interpreting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.consilium.access.secret.Secret;
import org.consilium.booth.Lease;
import org.jspecify.annotations.Nullable;

/**
 * Lets a captioning tool write in one booth, in the name of the member who created it. Stores only the hash of the
 * secret.
 */
@Entity
public class TextFeed {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String exchange;
    private String language;
    private String name;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private String tokenHash;

    private long memberId;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected TextFeed() {}

    TextFeed(String exchange, String language, String name, Secret secret, long memberId, Instant now, Instant until) {
        this.exchange = exchange;
        this.language = language;
        this.name = name;
        this.tokenHash = secret.hash();
        this.memberId = memberId;
        this.madeAt = now;
        this.expiresAt = until;
    }

    void use(Instant now) {
        usedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public String exchange() {
        return exchange;
    }

    /** The language of the booth. */
    public String language() {
        return language;
    }

    /** The name that its maker gave it. */
    public String name() {
        return name;
    }

    public long memberId() {
        return memberId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant usedAt() {
        return usedAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    /** The console under which it holds the lease of its booth. */
    String console() {
        return Lease.consoleOf(id());
    }
}
