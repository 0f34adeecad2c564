package org.consilium.publishing.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.shared.HttpDate;

/** What a client prefers and has (RFC 9110, 12.4, 12.5 and 13). A malformed weight counts as 0. Pure. */
final class Negotiation {
    private static final String ANY = "*";
    private static final String ANY_TYPE = "*/*";
    private static final Pattern WEIGHT = Pattern.compile("(.*?);q=(0(?:\\.\\d*)?|1(?:\\.0*)?)(?:;.*)?");

    private Negotiation() {}

    /** @param range in lower case, without spaces and without its weight */
    private record Weighted(String range, double weight) {}

    /**
     * RFC 9110, 12.5.1: the most specific range that covers a type decides, so that {@code text/html;q=0, *}{@code /*}
     * refuses HTML.
     *
     * @param accept all values of the header; none accepts anything
     * @param contentType with its parameters
     */
    static boolean takesType(List<String> accept, String contentType) {
        if (accept.isEmpty()) {
            return true;
        }
        List<Weighted> ranges = weighted(accept);
        String whole = plain(contentType);
        String type = whole.split(";", 2)[0];
        String family = type.substring(0, type.indexOf('/') + 1) + ANY;
        return ranges.isEmpty() || weight(ranges, whole, type, family, ANY_TYPE) > 0;
    }

    /**
     * RFC 9110, 12.5.3: whether gzip is acceptable, and at least as welcome as the plain bytes.
     *
     * @param acceptEncoding all values of the header; without one we send the plain bytes, which every client reads
     */
    static boolean takesGzip(List<String> acceptEncoding) {
        List<Weighted> codings = weighted(acceptEncoding);
        double gzip = weight(codings, "gzip", "x-gzip", ANY);
        double identity = weight(codings, "identity", ANY);
        return gzip > 0 && gzip >= identity;
    }

    /** The weight of the first of these names that is present; 0 if none is. Loops, since every request comes here. */
    private static double weight(List<Weighted> all, String... names) {
        for (String name : names) {
            for (Weighted one : all) {
                if (one.range.equals(name)) {
                    return one.weight;
                }
            }
        }
        return 0;
    }

    private static List<Weighted> weighted(List<String> headers) {
        List<Weighted> all = new ArrayList<>();
        for (String header : headers) {
            for (String element : header.split(",", -1)) {
                String plain = plain(element);
                if (!plain.isEmpty()) {
                    all.add(weigh(plain));
                }
            }
        }
        return all;
    }

    private static Weighted weigh(String element) {
        int q = element.indexOf(";q=");
        if (q < 0) {
            return new Weighted(element, 1);
        }
        Matcher weight = WEIGHT.matcher(element);
        return weight.matches()
                ? new Weighted(weight.group(1), Double.parseDouble(weight.group(2)))
                : new Weighted(element.substring(0, q), 0);
    }

    /** Whether a date of HTTP lies after a client's, which may be none: then it does. */
    static boolean isAfter(String date, String other) {
        try {
            return HttpDate.parse(date).isAfter(HttpDate.parse(other));
        } catch (DateTimeException e) {
            return true;
        }
    }

    private static String plain(String text) {
        return text.replace(" ", "").replace("\t", "").replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
