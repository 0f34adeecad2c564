package org.consilium.platform;

import io.netty.util.AsciiString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.consilium.shared.HttpDate;

/** The moment of an answer as a header (RFC 9110, 6.6.1), from which pages set their clock. Formatted once a second. */
@ApplicationScoped
class AnswerDate {
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
            last = new Written(now.getEpochSecond(), AsciiString.of(HttpDate.format(now)));
            written = last;
        }
        return last.text();
    }
}
