package org.consilium.people;

import java.util.Locale;

/** The sort key of lists: the name in Latin script if there is one, cut to the width of its column. */
final class SortName {
    private static final int WIDTH = 200;

    private SortName() {}

    static String of(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.substring(
                0, folded.offsetByCodePoints(0, Math.min(WIDTH, folded.codePointCount(0, folded.length()))));
    }
}
