package org.consilium.delivery.socket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.consilium.access.Right;
import org.consilium.access.SignedIn;
import org.consilium.access.SignedInService;
import org.consilium.exchange.Visibility;
import org.consilium.exchange.VisibilityRules;
import org.consilium.exchange.VisibilityService;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Assigns seats. Looks up the sessions of all simultaneous requests in one query and caches them for a while: when
 * thousands reconnect after a cut, the database is not asked. {@link SeatCheck} keeps the cache correct.
 */
@ApplicationScoped
public class Seats {
    private static final int MOST_REMEMBERED = 50_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final Duration EXCHANGE_REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 1_000;

    private record Asked(String key, CompletableFuture<Optional<SignedIn>> answer) {}

    private final Cache<String, SignedIn> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final Cache<String, Optional<Visibility>> exchanges = Caffeine.newBuilder()
            .maximumSize(MOST_AT_ONCE)
            .expireAfterWrite(EXCHANGE_REMEMBERED)
            .build();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final SignedInService sessions;
    private final VisibilityService visibility;
    private final ExecutorService executor;

    Seats(SignedInService sessions, VisibilityService visibility, ExecutorService executor) {
        this.sessions = sessions;
        this.visibility = visibility;
        this.executor = executor;
    }

    /**
     * The seat of the member whose session this cookie identifies. Does not block. Fails with a {@link
     * ProblemException}: 404 {@code exchange.unknown}, 401 {@code access.sign_in} or 403 {@code access.denied}.
     *
     * @param cookie of the session, if the request has one
     * @param needed the right that a seat requires
     */
    public CompletableFuture<Seat> of(Optional<String> cookie, String exchange, Right needed) {
        return signedIn(cookie, exchange, needed)
                .thenCombine(seenBy(exchange), (who, seen) -> admit(who, exchange, seen, needed));
    }

    /**
     * As {@link #of}, for something that must stay unknown to everybody without the right: fails with 404 {@code
     * exchange.unknown}.
     */
    public CompletableFuture<Seat> holding(Optional<String> cookie, String exchange, Right needed) {
        return signedIn(cookie, exchange, needed)
                .thenApply(who -> who.map(member -> Seat.of(member, exchange))
                        .filter(seat -> seat.rights().contains(needed))
                        .orElseThrow(() -> Problem.unknownExchange(exchange).asException()));
    }

    private CompletableFuture<Optional<SignedIn>> signedIn(Optional<String> cookie, String exchange, Right needed) {
        return cookie.flatMap(SignedInService::key)
                .map(key -> signedIn(key, exchange, needed))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /** Nobody is refused from memory: a right may have been granted a moment ago. */
    private CompletableFuture<Optional<SignedIn>> signedIn(String key, String exchange, Right needed) {
        SignedIn remembered = known.getIfPresent(key);
        if (remembered != null && Seat.of(remembered, exchange).rights().contains(needed)) {
            return CompletableFuture.completedFuture(Optional.of(remembered));
        }
        Asked one = new Asked(key, new CompletableFuture<>());
        asked.add(one);
        lookSoon();
        return one.answer;
    }

    private CompletableFuture<Optional<Visibility>> seenBy(String exchange) {
        Optional<Visibility> remembered = exchanges.getIfPresent(exchange);
        return remembered != null
                ? CompletableFuture.completedFuture(remembered)
                : CompletableFuture.supplyAsync(() -> exchanges.get(exchange, visibility::of), executor);
    }

    private static Seat admit(Optional<SignedIn> who, String exchange, Optional<Visibility> visibility, Right needed) {
        Optional<Seat> seat = who.map(member -> Seat.of(member, exchange));
        Set<Right> held = seat.map(Seat::rights).orElse(Set.of());
        if (visibility
                .filter(one -> VisibilityRules.mayKnow(one, held::contains))
                .isEmpty()) {
            throw Problem.unknownExchange(exchange).asException();
        }
        Seat found = seat.orElseThrow(() -> Problem.unauthorized(
                        "access.sign_in", "Enter by your personal link, or sign in at /sign-in, and try again.")
                .asException());
        if (!found.rights().contains(needed)) {
            throw needed.denied();
        }
        return found;
    }

    private void lookSoon() {
        if (looking.compareAndSet(false, true)) {
            executor.execute(this::look);
        }
    }

    private void look() {
        try {
            List<Asked> group = new ArrayList<>();
            for (Asked one = asked.poll(); one != null; one = group.size() < MOST_AT_ONCE ? asked.poll() : null) {
                group.add(one);
            }
            answer(group);
        } finally {
            looking.set(false);
        }
        if (!asked.isEmpty()) {
            lookSoon();
        }
    }

    private void answer(List<Asked> group) {
        try {
            Map<String, SignedIn> found =
                    sessions.of(group.stream().map(Asked::key).toList());
            known.putAll(found);
            group.forEach(one -> one.answer.complete(Optional.ofNullable(found.get(one.key))));
        } catch (RuntimeException e) {
            group.forEach(one -> one.answer.completeExceptionally(e));
        }
    }

    /** Asks the database again about everybody in the cache, and about these. @return who is still signed in, by key */
    Map<String, SignedIn> look(Collection<String> alsoAfter) {
        List<String> keys = new ArrayList<>(known.asMap().keySet());
        alsoAfter.stream().filter(key -> !known.asMap().containsKey(key)).forEach(keys::add);
        Map<String, SignedIn> still = new HashMap<>();
        for (int from = 0; from < keys.size(); from += MOST_AT_ONCE) {
            still.putAll(sessions.of(keys.subList(from, Math.min(keys.size(), from + MOST_AT_ONCE))));
        }
        keys.forEach(key -> known.asMap().computeIfPresent(key, (same, was) -> still.get(same)));
        return still;
    }

    /** Of a session that has just ended. */
    void forget(@Nullable String key) {
        if (key != null) {
            known.invalidate(key);
        }
    }
}
