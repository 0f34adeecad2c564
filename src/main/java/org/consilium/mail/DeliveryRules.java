package org.consilium.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When delivery is retried, and what replies of a mail server mean (RFC 5321, 4.2; RFC 3463). Pure. */
final class DeliveryRules {
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final int SERVICE_CLOSES = 421;
    private static final int PERMANENT = 500;
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    private DeliveryRules() {}

    /** @param attempts so far, at least 1 */
    static Duration pause(int attempts) {
        return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    }

    /** A letter survives any failure of the server as a whole, and refusals of its own for some days. */
    static boolean isOver(DeliveryFailure refusal, Instant queuedAt, Instant now) {
        return switch (refusal.of()) {
            case ADDRESS -> true;
            case LETTER -> !now.isBefore(queuedAt.plus(PATIENCE));
            case SERVER -> false;
        };
    }

    /**
     * @param step of the conversation, as the client names it at the beginning of its message
     * @param reply first line of the server's answer
     */
    static DeliveryFailure refusal(String step, int code, String reply) {
        Matcher found = ENHANCED.matcher(reply);
        String enhanced = found.find() ? found.group(1) : "";
        String problem = (step + ", " + code + " " + enhanced).strip();
        boolean ofThisLetter = step.startsWith("recipient") || step.startsWith("sending data");
        if (!ofThisLetter || code == SERVICE_CLOSES) {
            return new DeliveryFailure(DeliveryFailure.Of.SERVER, problem);
        }
        // 5.1.x concerns the address itself. Other refusals of a recipient may depend on the relay's settings.
        boolean noSuchMailbox = code >= PERMANENT && enhanced.startsWith("5.1.") && step.startsWith("recipient");
        return new DeliveryFailure(noSuchMailbox ? DeliveryFailure.Of.ADDRESS : DeliveryFailure.Of.LETTER, problem);
    }
}
