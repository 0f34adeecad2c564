package org.consilium.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A letter in the outbox: recipient, kind and delivery state, never its text. */
@Entity
@Table(name = "letter")
class OutboxLetter {
    private static final int LONGEST_PROBLEM = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Long memberId;
    private String kind;
    private String exchange;
    private Instant queuedAt;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private Instant nextAttemptAt;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private @Nullable Instant claimedUntil;

    private int attempts;

    @SuppressWarnings("UnusedVariable") // the operator reads it
    private @Nullable Instant sentAt;

    private @Nullable Instant givenUpAt;

    @SuppressWarnings("UnusedVariable") // shown to the operator
    private @Nullable String problem;

    @SuppressWarnings("UnusedVariable") // a unique key: at most one of a kind waits
    private @Nullable String waitingKey;

    @SuppressWarnings("NullAway.Init")
    protected OutboxLetter() {}

    /**
     * The lease of a claim: no other node takes the letter until then; afterwards any node may, if this one has died.
     */
    void claim(Instant until) {
        claimedUntil = until;
    }

    void release() {
        claimedUntil = null;
    }

    void sent(Instant now) {
        sentAt = now;
        problem = null;
        end();
    }

    void giveUp(Instant now, String why) {
        givenUpAt = now;
        problem = fitting(why);
        end();
    }

    void failed(String why, Instant next) {
        attempts++;
        nextAttemptAt = next;
        problem = fitting(why);
        claimedUntil = null;
    }

    private void end() {
        attempts++;
        claimedUntil = null;
        waitingKey = null;
    }

    private static String fitting(String why) {
        return why.length() <= LONGEST_PROBLEM ? why : why.substring(0, LONGEST_PROBLEM);
    }

    boolean isOver() {
        return sentAt != null || givenUpAt != null;
    }

    Long id() {
        return Objects.requireNonNull(id);
    }

    Long memberId() {
        return memberId;
    }

    String kind() {
        return kind;
    }

    String exchange() {
        return exchange;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    int attempts() {
        return attempts;
    }
}
