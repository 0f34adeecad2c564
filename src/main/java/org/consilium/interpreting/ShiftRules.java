package org.consilium.interpreting;

import java.time.Duration;
import org.consilium.shared.PlainText;
import org.consilium.shared.Problem;

/** What a shift may be at all; {@link StaffingRules} warns of unwise ones. Pure. */
final class ShiftRules {
    /** Shifts per booth. */
    static final int MOST_SHIFTS = 200;

    private static final Duration LONGEST = Duration.ofHours(12);

    /** Before the planned start and after the planned end: for a rehearsal, or an exchange that runs late. */
    private static final Duration AROUND = Duration.ofDays(1);

    private ShiftRules() {}

    /** @param exchange from its planned start to its planned end */
    static void checkTime(TimeRange when, TimeRange exchange) {
        if (!when.from().isBefore(when.to())) {
            throw Problem.unprocessable("shift.order", "A shift must end after it begins. Correct the times.")
                    .asException();
        }
        if (when.length().compareTo(LONGEST) > 0) {
            throw Problem.unprocessable("shift.too_long", "A shift lasts at most 12 hours. Split it.")
                    .asException();
        }
        if (when.from().isBefore(exchange.from().minus(AROUND))
                || when.to().isAfter(exchange.to().plus(AROUND))) {
            throw Problem.unprocessable(
                            "shift.away", "The shift is more than a day away from the exchange. Correct its date.")
                    .asException();
        }
    }

    /** The name of somebody who is not a member. */
    static String name(String typed) {
        String name = PlainText.tidy(typed);
        if (name.isEmpty()) {
            throw Problem.unprocessable("shift.nobody", "Choose an interpreter, or write a name.")
                    .asException();
        }
        if (PlainText.flaw(name, Interpreter.LONGEST_NAME).isPresent() || !PlainText.hasLetter(name)) {
            throw Problem.unprocessable(
                            "shift.name",
                            "The name may have at most 200 characters: letters, without control or direction marks. Type it again.")
                    .asException();
        }
        return name;
    }

    static void checkCount(int shifts) {
        if (shifts > MOST_SHIFTS) {
            throw Problem.unprocessable(
                            "rota.full", "A booth has at most " + MOST_SHIFTS + " shifts. Remove some first.")
                    .asException();
        }
    }
}
