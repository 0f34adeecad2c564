package org.consilium.registration.invitation;

import java.util.Arrays;
import java.util.List;

/** From which language an interpreter works into which; both are tags. */
public record Direction(String from, String into) {
    private static final String SIGN = ">";

    /** {@code zh>uk}, as forms and the database write it. */
    public String code() {
        return from + SIGN + into;
    }

    /** All that are possible between these languages, in their order. */
    public static List<Direction> between(List<String> languages) {
        return languages.stream()
                .flatMap(from ->
                        languages.stream().filter(into -> !into.equals(from)).map(into -> new Direction(from, into)))
                .toList();
    }

    static List<Direction> read(String codes) {
        return Arrays.stream(codes.split(" ", -1))
                .map(code -> code.split(SIGN, 2))
                .filter(ends -> ends.length == 2)
                .map(ends -> new Direction(ends[0], ends[1]))
                .toList();
    }
}
