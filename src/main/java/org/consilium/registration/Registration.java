package org.consilium.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.consilium.access.Member;
import org.consilium.access.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A member's participation in one exchange: requested by the form, or offered by the organiser. Rights come from
 * grants.
 */
@Entity
public class Registration {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String exchange;

    @ManyToOne(fetch = FetchType.LAZY)
    private Member member;

    @Enumerated(EnumType.STRING)
    private RegistrationOrigin origin;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    private Instant madeAt;
    private @Nullable Instant decidedAt;
    private @Nullable Long decidedBy;
    private @Nullable Instant consentAt;
    private @Nullable Integer consentVersion;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private @Nullable String receiptHash;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    Registration(String exchange, Member member, RegistrationOrigin origin, RegistrationState state, Instant madeAt) {
        this.exchange = exchange;
        this.member = member;
        this.origin = origin;
        this.state = state;
        this.madeAt = madeAt;
    }

    /** @param version of the consent text that the person read */
    void consent(Instant now, int version) {
        consentAt = now;
        consentVersion = version;
    }

    /** @param by the member who decides, null for the installation */
    void decide(RegistrationState to, @Nullable Long by, Instant now) {
        state = to;
        decidedBy = by;
        decidedAt = now;
    }

    void receipt(Secret secret) {
        receiptHash = secret.hash();
    }

    void receiptUsed() {
        receiptHash = null;
    }

    String exchange() {
        return exchange;
    }

    Member member() {
        return member;
    }

    RegistrationOrigin origin() {
        return origin;
    }

    RegistrationState state() {
        return state;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Long decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant consentAt() {
        return consentAt;
    }

    @Nullable
    Integer consentVersion() {
        return consentVersion;
    }
}
