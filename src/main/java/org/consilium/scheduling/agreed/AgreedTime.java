package org.consilium.scheduling.agreed;

import java.time.Instant;
import java.time.LocalDateTime;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.FileTimes;

/**
 * The start on which the sides of an exchange agreed.
 *
 * @param civil time in the zone
 * @param zone IANA name
 * @param instant what that was by the rules of the zone when it was agreed
 */
public record AgreedTime(LocalDateTime civil, String zone, Instant instant) {
    public static AgreedTime of(ExchangeBody body) {
        return new AgreedTime(body.starts(), body.zone(), FileTimes.starts(body));
    }
}
