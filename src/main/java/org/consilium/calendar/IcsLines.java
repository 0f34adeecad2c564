package org.consilium.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Content lines of iCalendar (RFC 5545, 3.1): CRLF, folded at 75 octets between characters, text escaped. */
final class IcsLines {
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final int MOST_OCTETS = 75;
    private static final int FIRST_PLAIN = ' ';
    private static final int DELETE = 0x7F;

    private final StringBuilder out = new StringBuilder();

    /** @param value as it stands; nothing in it comes from people */
    IcsLines plain(String name, String value) {
        return folded(name + ":" + value);
    }

    IcsLines text(String name, String value) {
        return folded(name + ":" + escaped(value));
    }

    IcsLines utc(String name, Instant at) {
        return plain(name, utc(at));
    }

    static String utc(Instant at) {
        return LOCAL.format(at.atOffset(ZoneOffset.UTC)) + "Z";
    }

    private IcsLines folded(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int width = width(c);
            if (octets + width > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += width;
            i += Character.charCount(c);
        }
        out.append("\r\n");
        return this;
    }

    /** In UTF-8. */
    private static int width(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }

    /** Control characters have no place in a text (3.3.11) and are left out; a line break is written as two characters. */
    private static String escaped(String text) {
        var kept = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n') {
                kept.append("\\n");
            } else if (c == '\\' || c == ';' || c == ',') {
                kept.append('\\').appendCodePoint(c);
            } else if (isAllowed(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < FIRST_PLAIN || (c >= DELETE && c < 0xA0);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return (!control || c == '\t') && !half;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
