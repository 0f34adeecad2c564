package org.consilium.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A letter on its way: to whom, of what kind and how it fares, never its words. */
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

    @SuppressWarnings("UnusedVariable") // the operator reads it
    private @Nullable String problem;

    @SuppressWarnings("UnusedVariable") // a unique key: one of a kind waits at a time
    private @Nullable String waitingKey;

    @SuppressWarnings("NullAway.Init")
    protected OutboxLetter() {}

    /** Nobody else takes it until then; whoever dies meanwhile loses it to the others. */
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
