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

/** A browser in which a member is signed in, with an end. Stores only the hash of the cookie's secret. */
@Entity
class MemberSession {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    private Member member;

    /** A session that a link began ends with the link. */
    private @Nullable Long linkId;

    private Instant beganAt;

    private Instant expiresAt;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private @Nullable String providerSession;

    private @Nullable String idToken;

    @SuppressWarnings("NullAway.Init")
    protected MemberSession() {}

    MemberSession(Secret secret, Member member, Instant beganAt, Instant expiresAt) {
        this.tokenHash = secret.hash();
        this.member = member;
        this.beganAt = beganAt;
        this.expiresAt = expiresAt;
    }

    void byLink(PersonalLink link) {
        linkId = link.id();
    }

    /** @param sid the provider's own session (OpenID Connect Back-Channel Logout 1.0, 2.1) */
    void byProvider(@Nullable String sid, String newIdToken) {
        providerSession = sid;
        idToken = newIdToken;
    }

    boolean isOver(Instant now) {
        return member.erased() || !now.isBefore(expiresAt);
    }

    Long id() {
        return Objects.requireNonNull(id);
    }

    Instant beganAt() {
        return beganAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Member member() {
        return member;
    }

    @Nullable
    Long link() {
        return linkId;
    }

    @Nullable
    String idToken() {
        return idToken;
    }

    /** The stored data, for the person concerned. */
    MemberDataJson.KeptSession kept() {
        return new MemberDataJson.KeptSession(beganAt, expiresAt, linkId == null);
    }
}
