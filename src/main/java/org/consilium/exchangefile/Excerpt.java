package org.consilium.exchangefile;

/** A piece of a file as a message may repeat it: short, on one line, without characters that steer a terminal. */
final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder said = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (TextRules.isPrintable(c)) {
                said.appendCodePoint(c);
            } else {
                said.append(TextRules.name(c));
            }
        });
        return said.append(text.codePointCount(0, text.length()) > LONGEST ? "…`" : "`")
                .toString();
    }
}
