package org.consilium.access.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.consilium.access.limit.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * The forms recently sent to this node, with their answers. A browser that repeats one gets the same answer, and
 * nothing is done twice. Answers are kept for minutes, since they may contain links; that a form was sent is remembered
 * for a day. Bounded in bytes and in number, in total and per address. A form in progress is never forgotten, however
 * long it takes: it holds a thread, and threads are bounded. Thread-safe.
 */
@ApplicationScoped
class Submissions {
    static final Duration ANSWER_KEPT = Duration.ofMinutes(10);
    static final Duration KNOWN = Duration.ofHours(24);

    static final int MOST = 50_000;
    static final long MOST_BYTES = 32_000_000;

    /** One address may fill only a part of the total; beyond that, its own oldest forms are forgotten. */
    static final int SHARE_OF_ADDRESS = 3;

    /**
     * Identifies a form. Only the latest values of a token count: earlier values sent again are a new intention, as
     * when something is opened, closed and opened once more from cached pages.
     *
     * @param token of the form on the page
     * @param values a hash of the address and all fields
     */
    record Form(String token, String values) {}

    /**
     * @param session the hash of the cookie; empty without one
     * @param member null unless signed in
     * @param network the result of {@link ClientAddress#counted}
     */
    record Sender(String session, @Nullable Long member, String network) {
        /**
         * Whether this sender may get the answer to {@code first}. An answer that begins or ends a session goes to the
         * same browser before and after it; any other answer to the same member, in a new session too.
         */
        boolean mayHave(Answer answer, Sender first) {
            if (answer.newSession() != null) {
                return session.equals(first.session) || session.equals(answer.newSession());
            }
            return member == null ? first.member == null && session.equals(first.session) : member.equals(first.member);
        }
    }

    /**
     * @param headers as JAX-RS has them
     * @param newSession of the browser after the answer; null if unchanged
     */
    public record Answer(
            int status,
            Map<String, List<Object>> headers,
            @Nullable String body,
            @Nullable String newSession) {
        /** The approximate size in bytes. */
        long size() {
            return 1_000 + (body == null ? 0 : 2L * body.length());
        }
    }

    /** A form that was sent before. {@code answer} completes with nothing if the first attempt failed. */
    record Before(Sender sender, CompletableFuture<Optional<Answer>> answer, boolean forgotten) {}

    private record InWork(Sender sender, CompletableFuture<Optional<Answer>> answer) {}

    private static final class Done {
        private final String values;
        private final Sender sender;
        private final Instant at;
        private @Nullable Answer answer;

        Done(String values, Sender sender, Instant at, Answer answer) {
            this.values = values;
            this.sender = sender;
            this.at = at;
            this.answer = answer;
        }
    }

    /** The known forms of an address, or of all addresses, oldest first. */
    private static final class Share {
        private final Set<String> tokens = new LinkedHashSet<>();
        private final Set<Done> withAnswer = new LinkedHashSet<>();
        private long bytes;

        void add(String token, Done done, Answer answer) {
            tokens.add(token);
            withAnswer.add(done);
            bytes += answer.size();
        }

        void removeAnswer(Done done, Answer answer) {
            withAnswer.remove(done);
            bytes -= answer.size();
        }
    }

    private final Clock clock;
    private final Map<Form, InWork> inWork = new HashMap<>();
    /** By token. */
    private final Map<String, Done> known = new HashMap<>();

    private final Share all = new Share();
    private final Map<String, Share> byAddress = new HashMap<>();

    Submissions(Clock clock) {
        this.clock = clock;
    }

    /** @return empty for the first request: the caller processes the form and reports the result */
    synchronized Optional<Before> begin(Form form, Sender sender) {
        tidy(clock.instant());
        InWork first = inWork.get(form);
        if (first != null) {
            return Optional.of(new Before(first.sender, first.answer, false));
        }
        Done before = known.get(form.token());
        if (before != null && before.values.equals(form.values())) {
            return Optional.of(new Before(
                    before.sender,
                    CompletableFuture.completedFuture(Optional.ofNullable(before.answer)),
                    before.answer == null));
        }
        forget(form.token());
        inWork.put(form, new InWork(sender, new CompletableFuture<>()));
        return Optional.empty();
    }

    /** Reports the result of the first request. */
    synchronized void answered(Form form, Answer answer) {
        InWork first = inWork.remove(form);
        if (first != null) {
            forget(form.token());
            keep(form, first.sender, answer);
            first.answer.complete(Optional.of(answer));
        }
    }

    /** Nothing was done: the next request is the first. */
    synchronized void refused(Form form) {
        InWork first = inWork.remove(form);
        if (first != null) {
            first.answer.complete(Optional.empty());
        }
    }

    private void keep(Form form, Sender sender, Answer answer) {
        Done done = new Done(form.values(), sender, clock.instant(), answer);
        Share own = byAddress.computeIfAbsent(sender.network(), first -> new Share());
        known.put(form.token(), done);
        own.add(form.token(), done, answer);
        all.add(form.token(), done, answer);
        bound(own, MOST / SHARE_OF_ADDRESS, MOST_BYTES / SHARE_OF_ADDRESS);
        bound(all, MOST, MOST_BYTES);
    }

    private void bound(Share share, int most, long mostBytes) {
        while (share.tokens.size() > most) {
            forget(share.tokens.iterator().next());
        }
        while (share.bytes > mostBytes) {
            forgetAnswer(share.withAnswer.iterator().next());
        }
    }

    private void forget(String token) {
        Done done = known.remove(token);
        if (done != null) {
            forgetAnswer(done);
            all.tokens.remove(token);
            byAddress.computeIfPresent(done.sender.network(), (same, own) -> without(token, own));
        }
    }

    @SuppressWarnings("NullAway") // null removes the entry
    private static Share without(String token, Share own) {
        own.tokens.remove(token);
        return own.tokens.isEmpty() ? null : own;
    }

    private void forgetAnswer(Done done) {
        Answer answer = done.answer;
        if (answer != null) {
            done.answer = null;
            all.removeAnswer(done, answer);
            Objects.requireNonNull(byAddress.get(done.sender.network())).removeAnswer(done, answer);
        }
    }

    private void tidy(Instant now) {
        while (!all.tokens.isEmpty()
                && isOver(Objects.requireNonNull(known.get(all.tokens.iterator().next())), KNOWN, now)) {
            forget(all.tokens.iterator().next());
        }
        while (!all.withAnswer.isEmpty() && isOver(all.withAnswer.iterator().next(), ANSWER_KEPT, now)) {
            forgetAnswer(all.withAnswer.iterator().next());
        }
    }

    private static boolean isOver(Done done, Duration kept, Instant now) {
        return done.at.plus(kept).isBefore(now);
    }
}
