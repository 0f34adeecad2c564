package org.consilium.exchangefile.yaml;

/** A quotation from a file for a message: short and marked. */
public final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {}

    public static String of(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST
                ? "`" + text + "`"
                : "`" + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…`";
    }
}
