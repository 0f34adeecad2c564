package org.consilium.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A person who may enter. A member by personal link belongs to one exchange, {@link #homeExchange}; the same e-mail
 * address in a second exchange is a second member, so an organiser who invites the address there gains nothing here. A
 * member by the organisation's sign-in belongs to the installation and is identified by issuer and subject (OpenID
 * Connect Core, 5.7), never by address.
 */
@Entity
public class Member {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String homeExchange;
    private String name;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private UiLanguage language;

    private @Nullable String institution;
    private @Nullable String post;
    private @Nullable String country;
    private @Nullable String issuer;
    private @Nullable String subject;
    private Instant createdAt;
    private @Nullable Instant erasedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_grant", joinColumns = @JoinColumn(name = "member_id"))
    private Set<Grant> grants = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    @SuppressWarnings("NullAway.Init") // set by describe() below
    Member(String homeExchange, MemberDetails details, Instant createdAt) {
        this.homeExchange = homeExchange;
        this.createdAt = createdAt;
        describe(details);
    }

    void describe(MemberDetails details) {
        name = details.name();
        email = details.email();
        language = details.language();
        institution = details.institution();
        post = details.post();
        country = details.country();
    }

    void identify(String newIssuer, String newSubject) {
        issuer = newIssuer;
        subject = newSubject;
    }

    /** Removes everything that identifies the person; the number stays for the audit log. */
    void erase(Instant now) {
        name = "";
        email = null;
        institution = null;
        post = null;
        country = null;
        issuer = null;
        subject = null;
        grants.clear();
        erasedAt = now;
    }

    Set<Grant> changeableGrants() {
        return grants;
    }

    /** @throws NullPointerException before the member is stored */
    public Long id() {
        return Objects.requireNonNull(id);
    }

    /** A slug; empty for a member of the installation. */
    public String homeExchange() {
        return homeExchange;
    }

    public String name() {
        return name;
    }

    public MemberDetails details() {
        return new MemberDetails(name, email, language, institution, post, country);
    }

    public UiLanguage language() {
        return language;
    }

    public @Nullable String email() {
        return email;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean erased() {
        return erasedAt != null;
    }

    boolean isIdentifiedBy(String otherIssuer, String otherSubject) {
        return otherIssuer.equals(issuer) && otherSubject.equals(subject);
    }

    public List<Grant> grants() {
        return List.copyOf(grants);
    }

    /** The identity at the organisation's provider: issuer and subject, or nothing. */
    @Nullable
    String issuer() {
        return issuer;
    }

    @Nullable
    String subject() {
        return subject;
    }

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }
}
