package org.consilium.shared;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in headers of HTTP (RFC 9110, 5.6.7), to the second. Pure. */
public final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** "Tue, 01 Dec 2026 06:00:00 GMT" */
    public static String format(Instant at) {
        return FORMAT.format(at);
    }

    /** @throws java.time.DateTimeException for anything else than {@link #format} writes */
    public static Instant parse(String date) {
        return FORMAT.parse(date, Instant::from);
    }
}
