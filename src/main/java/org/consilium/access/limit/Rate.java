package org.consilium.access.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size and period of a token bucket: so many at once, refilled evenly over the period. Written {@code 30/10m}. */
public record Rate(long count, Duration period) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,5})([smh])");

    public Rate {
        if (count < 1 || period.isZero()) {
            throw new IllegalArgumentException("a rate needs a count of at least 1 and a positive time");
        }
    }

    /** Reads a setting; MicroProfile Config looks for a method of this name. */
    public static Rate of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a rate: give COUNT/TIME as in 30/10m, with s, m or h.".formatted(text));
        }
        long time = Long.parseLong(parts.group(2));
        Duration period = switch (parts.group(3)) {
            case "s" -> Duration.ofSeconds(time);
            case "m" -> Duration.ofMinutes(time);
            default -> Duration.ofHours(time);
        };
        return new Rate(Long.parseLong(parts.group(1)), period);
    }
}
