package org.consilium.registration.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.consilium.shared.PlainText;

/** When a meeting card is shown, and what may stand on one. Pure. */
public final class MeetingRules {
    static final Duration BEFORE = Duration.ofMinutes(15);

    /** Characters; also those of the columns. */
    static final int LONGEST_LINK = 2_000;

    static final int LONGEST_NUMBER = 100;
    static final int LONGEST_DIAL_IN = 1_000;
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private MeetingRules() {}

    /** From 15 minutes before the start to the end, both included. */
    static boolean isShown(Instant starts, Instant ends, Instant now) {
        return !now.isBefore(starts.minus(BEFORE)) && !now.isAfter(ends);
    }

    /** The names of the fields that are wrong: {@code link}, {@code number}, {@code passcode}, {@code dial_in}. */
    static List<String> wrong(MeetingDetails details) {
        List<String> wrong = new ArrayList<>();
        if (!details.link().isEmpty() && !isLink(details.link())) {
            wrong.add("link");
        }
        if (PlainText.flaw(details.number(), LONGEST_NUMBER).isPresent()) {
            wrong.add("number");
        }
        if (PlainText.flaw(details.passcode(), LONGEST_NUMBER).isPresent()) {
            wrong.add("passcode");
        }
        if (PlainText.flaw(details.dialIn(), LONGEST_DIAL_IN).isPresent()) {
            wrong.add("dial_in");
        }
        return wrong;
    }

    private static boolean isLink(String text) {
        if (PlainText.flaw(text, LONGEST_LINK).isPresent()) {
            return false;
        }
        try {
            URI link = new URI(text);
            return link.getHost() != null && SCHEMES.contains(link.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
