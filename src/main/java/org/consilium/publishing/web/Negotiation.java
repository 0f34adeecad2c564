package org.consilium.publishing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A client's preferences (RFC 9110, 12.4 and 12.5). A malformed weight counts as 0. Pure. */
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
        String whole = plain(contentType);
        String type = whole.split(";", 2)[0];
        List<Weighted> ranges = weighted(accept);
        return ranges.isEmpty()
                || Stream.of(whole, type, type.split("/", 2)[0] + "/*", ANY_TYPE)
                        .flatMap(name -> of(ranges, name))
                        .findFirst()
                        .map(decides -> decides.weight > 0)
                        .orElse(false);
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

    private static Stream<Weighted> of(List<Weighted> all, String name) {
        return all.stream().filter(one -> one.range.equals(name));
    }

    /** The weight of the first of these names that is present; 0 if none is. */
    private static double weight(List<Weighted> all, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> of(all, name))
                .findFirst()
                .map(Weighted::weight)
                .orElse(0.0);
    }

    private static List<Weighted> weighted(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(Negotiation::plain)
                .filter(element -> !element.isEmpty())
                .map(Negotiation::weigh)
                .toList();
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

    private static String plain(String text) {
        return text.replace(" ", "").replace("\t", "").replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
