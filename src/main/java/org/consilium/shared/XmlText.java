package org.consilium.shared;

/** Text in XML 1.0. Pure. */
public final class XmlText {
    private XmlText() {}

    /** Without the characters that XML 1.0 has no place for, escaped or not. */
    public static String allowed(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
