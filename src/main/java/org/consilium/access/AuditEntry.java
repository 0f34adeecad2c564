package org.consilium.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to what, when and from where. Never changed. {@code subject} names things by number or key, never a
 * person by name, because the log outlives the person's data.
 */
@Entity
@Immutable
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Caller.Kind caller;

    private @Nullable Long memberId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String exchange;
    private String subject;
    private String address;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(Instant at, Caller caller, AuditAction action, String exchange, String subject) {
        this.at = at;
        this.caller = caller.kind();
        this.memberId = caller.id();
        this.action = action;
        this.exchange = exchange;
        this.subject = subject;
        this.address = caller.address();
    }

    public Long id() {
        return Objects.requireNonNull(id);
    }

    public Instant at() {
        return at;
    }

    public Caller.Kind caller() {
        return caller;
    }

    /** Null where nobody was signed in, and for the installation itself. */
    @Nullable
    Long memberId() {
        return memberId;
    }

    public AuditAction action() {
        return action;
    }

    /** A slug; empty where the action concerns no exchange. */
    public String exchange() {
        return exchange;
    }

    public String subject() {
        return subject;
    }

    public String address() {
        return address;
    }
}
