package org.consilium.release;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON with exactly one text for a value, by RFC 8785 (JCS): no spaces, keys sorted by UTF-16 code units, UTF-8. A tree
 * consists of maps, lists, texts, truth values and numbers. Pure.
 */
public final class CanonicalForm {
    private static final ObjectMapper READER = new ObjectMapper()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    /** The bounds within which a number is written the same with and without IEEE 754: 2^53 and 15 digits. */
    private static final long LARGEST = 1L << 53;

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final char FIRST_PLAIN = ' ';

    private CanonicalForm() {}

    /** @throws IllegalArgumentException for a number or a text that JCS cannot hold exactly */
    public static String text(Object value) {
        var out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    /** As {@link #text}, in UTF-8. */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Integers become {@link Long}, other numbers {@link BigDecimal}. */
    public static Map<String, Object> read(byte[] json) {
        try {
            return READER.readValue(json, TREE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case Map<?, ?> map -> map(out, map);
            case List<?> list -> list(out, list);
            case String text -> quote(out, text);
            case Boolean truth -> out.append(truth);
            case Long number -> out.append(integer(number));
            case Integer number -> out.append(number);
            case BigDecimal number -> out.append(decimal(number));
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }

    private static void map(StringBuilder out, Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        char before = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(before);
            quote(out, entry.getKey());
            out.append(':');
            write(out, entry.getValue());
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void list(StringBuilder out, List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(out, list.get(i));
        }
        out.append(']');
    }

    private static long integer(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("beyond 2^53: " + number);
        }
        return number;
    }

    private static String decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.precision() > MOST_DIGITS || plain.scale() > MOST_DECIMALS || plain.scale() < -MOST_DIGITS) {
            throw new IllegalArgumentException("not exact in JSON: " + number);
        }
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> plain(out, c, text, i);
            }
        }
        out.append('"');
    }

    private static void plain(StringBuilder out, char c, String text, int at) {
        boolean isPair = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        if (Character.isSurrogate(c) && !isPair) {
            throw new IllegalArgumentException("half a character at " + at);
        }
        if (c < FIRST_PLAIN) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            out.append(c);
        }
    }
}
