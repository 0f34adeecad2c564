package org.consilium.platform;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The size and duration allowed for a request body, and the refusals beyond them. */
@Singleton
final class BodyBounds {
    /** Any form without a file, and any command: the longest form has a dozen fields of at most 4,000 characters. */
    static final int SMALL = 64 * 1024;

    private static final long COME_BACK_SECONDS = 10;

    private final int large;
    private final Duration longest;
    private final Duration longestOfLarge;

    BodyBounds(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize large,
            @ConfigProperty(name = "consilium.bodies.longest") Duration longest,
            @ConfigProperty(name = "consilium.bodies.longest-of-large") Duration longestOfLarge) {
        this.large = Math.toIntExact(large.asLongValue());
        this.longest = longest;
        this.longestOfLarge = longestOfLarge;
    }

    /** Bytes, for a known caller. */
    int large() {
        return large;
    }

    /** For the whole body, counted from the request's head. */
    Duration longest(boolean known) {
        return known ? longestOfLarge : longest;
    }

    static Problem tooLarge(boolean known) {
        return known
                ? ExceptionProblems.ofStatus(413)
                : Problem.tooLarge(
                        "request.too_large",
                        "Without a session or the installation key, a body has at most %d bytes. Sign in and send it again."
                                .formatted(SMALL));
    }

    static Problem tooSlow() {
        return Problem.timeout("request.too_slow", "The body did not come in time. Send the request again.");
    }

    static Problem refusal(BodiesInFlight.Verdict verdict) {
        Problem problem = verdict == BodiesInFlight.Verdict.TOO_MUCH
                ? Problem.unavailable(
                        "server.busy", "Too many requests are being received at once. Try again in a few seconds.")
                : Problem.tooMany(
                        "request.too_many_at_once",
                        "Too many requests of your address are unfinished. Try again when they have come through.");
        return problem.with("retry_after", COME_BACK_SECONDS);
    }
}
