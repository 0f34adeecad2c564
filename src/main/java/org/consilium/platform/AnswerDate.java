package org.consilium.platform;

import io.netty.util.AsciiString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The moment of an answer as a header (RFC 9110, 6.6.1), from which pages set their clock. Formatted once a second. */
@ApplicationScoped
class AnswerDate {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Clock clock;
    private volatile Written written = new Written(Long.MIN_VALUE, AsciiString.EMPTY_STRING);

    private record Written(long second, CharSequence text) {}

    AnswerDate(Clock clock) {
        this.clock = clock;
    }

    CharSequence now() {
        Instant now = clock.instant();
        Written last = written;
        if (last.second() != now.getEpochSecond()) {
            last = new Written(now.getEpochSecond(), AsciiString.of(FORMAT.format(now.atOffset(ZoneOffset.UTC))));
            written = last;
        }
        return last.text();
    }
}
