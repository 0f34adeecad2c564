package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The forms that were sent to this node not long ago, and what was answered. A browser that sends one again gets the same answer,
 * and nothing is done twice. Answers are kept for minutes, since links are in them; that a form was sent is known for a day.
 * Bounded in bytes and in number. For any number of threads.
 */
@ApplicationScoped
class Submissions {
    static final Duration ANSWER_KEPT = Duration.ofMinutes(10);
    static final Duration KNOWN = Duration.ofHours(24);

    /** What is not answered by then was cut off on its way. */
    static final Duration LONGEST_WORK = Duration.ofMinutes(2);

    static final int MOST = 50_000;
    static final long MOST_BYTES = 32_000_000;

    /**
     * Of one token the last values count: what was sent before other values is meant anew when it comes again, as where
     * something is opened, closed and opened once more from pages that the browser has kept.
     *
     * @param token of the form on the page
     * @param values a hash of the address and of all fields
     */
    record Form(String token, String values) {}

    /** @param session the hash of the cookie; empty where there is none. {@code member}: null where nobody is signed in */
    record Sender(String session, @Nullable Long member) {}

    /**
     * @param headers as JAX-RS has them
     * @param newSession of the browser after the answer; null: the one that it had
     */
    record Answer(
            int status,
            Map<String, List<Object>> headers,
            @Nullable String body,
            @Nullable String newSession) {
        /** In bytes, about. */
        long size() {
            return 1_000 + (body == null ? 0 : 2L * body.length());
        }
    }

    /** A form that was sent before. {@code answer} ends with nothing where the first time came to nothing. */
    record Before(Sender sender, CompletableFuture<Optional<Answer>> answer, boolean forgotten) {}

    private static final class Sent {
        private final String values;
        private final Sender sender;
        private final Instant at;
        private @Nullable CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();
        private long bytes;

        Sent(String values, Sender sender, Instant at) {
            this.values = values;
            this.sender = sender;
            this.at = at;
        }
    }

    private final Clock clock;
    /** By token, the oldest first. */
    private final Map<String, Sent> known = new LinkedHashMap<>();

    private long bytes;

    Submissions(Clock clock) {
        this.clock = clock;
    }

    /** @return empty for the first time: the caller does what the form asks, and says what came of it */
    synchronized Optional<Before> begin(Form form, Sender sender) {
        Instant now = clock.instant();
        tidy(now);
        Sent before = known.get(form.token());
        if (before == null || !before.values.equals(form.values()) || isCutOff(before, now)) {
            forget(form.token());
            known.put(form.token(), new Sent(form.values(), sender, now));
            return Optional.empty();
        }
        return Optional.of(new Before(
                before.sender,
                Objects.requireNonNullElseGet(before.answer, CompletableFuture::new),
                before.answer == null));
    }

    private static boolean isCutOff(Sent sent, Instant now) {
        return sent.answer != null
                && !sent.answer.isDone()
                && sent.at.plus(LONGEST_WORK).isBefore(now);
    }

    /** What came of the first time. */
    synchronized void answered(Form form, Answer answer) {
        Sent sent = find(form);
        if (sent != null && sent.answer != null && sent.answer.complete(Optional.of(answer))) {
            sent.bytes = answer.size();
            bytes += sent.bytes;
            forgetAnswers();
        }
    }

    /** Nothing was done: the next time is the first. */
    synchronized void refused(Form form) {
        Sent sent = find(form);
        if (sent != null) {
            forget(form.token());
            if (sent.answer != null) {
                sent.answer.complete(Optional.empty());
            }
        }
    }

    private @Nullable Sent find(Form form) {
        Sent sent = known.get(form.token());
        return sent == null || !sent.values.equals(form.values()) ? null : sent;
    }

    private void forget(String token) {
        Sent sent = known.remove(token);
        if (sent != null) {
            forgetAnswer(sent);
        }
    }

    private void forgetAnswers() {
        Iterator<Sent> oldest = known.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            forgetAnswer(oldest.next());
        }
    }

    private void forgetAnswer(Sent sent) {
        if (sent.answer != null && sent.answer.isDone()) {
            sent.answer = null;
            bytes -= sent.bytes;
        }
    }

    private void tidy(Instant now) {
        Iterator<Sent> oldest = known.values().iterator();
        while (oldest.hasNext()) {
            Sent sent = oldest.next();
            if (known.size() >= MOST || sent.at.plus(KNOWN).isBefore(now)) {
                forgetAnswer(sent);
                oldest.remove();
            } else if (sent.at.plus(ANSWER_KEPT).isBefore(now)) {
                forgetAnswer(sent);
            } else {
                return;
            }
        }
    }
}
