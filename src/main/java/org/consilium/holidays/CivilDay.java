package org.consilium.holidays;

import org.jspecify.annotations.Nullable;

/**
 * A date in a country.
 *
 * @param known whether there is data for the country and year; without it, {@code working} follows the weekend alone
 * @param weekend by the country's custom, whatever has been decreed
 * @param working whether people work: a decree counts before the weekend
 * @param holiday what has been decreed; null for an ordinary day
 */
public record CivilDay(
        boolean known,
        boolean weekend,
        boolean working,
        @Nullable Holiday holiday) {
    /** A working day although it is a weekend. */
    public boolean workingWeekend() {
        return weekend && working;
    }
}
