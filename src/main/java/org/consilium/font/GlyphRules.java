package org.consilium.font;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which letters the fonts of a printed programme have, by their own tables. Pure. */
public final class GlyphRules {
    private static final List<FontFace> REGULAR = List.of(FontFace.NOTO_SANS, FontFace.NOTO_SANS_SC);
    private static final List<FontFace> BOLD = List.of(FontFace.NOTO_SANS_BOLD, FontFace.NOTO_SANS_SC_BOLD);

    private GlyphRules() {}

    /** The letters of a text that no font has, each once and in the order of the text. */
    public static List<String> missing(String text) {
        return text.codePoints()
                .filter(character -> !isCovered(character))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** The text as it can be printed: a letter that no font has is named, "[U+20BB7]", because a box tells nothing. */
    public static String printable(String text) {
        if (text.codePoints().allMatch(GlyphRules::isCovered)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(character ->
                        isCovered(character) ? Character.toString(character) : '[' + named(character) + ']')
                .collect(Collectors.joining());
    }

    /** "U+20BB7" */
    public static String named(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    private static boolean isCovered(int character) {
        return Covered.CHARACTERS.get(character);
    }

    /** Asked for each letter of a file, so that the fonts' own tables are asked once. */
    private static final class Covered {
        /** No font has letters beyond the third supplementary plane. */
        private static final int LAST = 0x3FFFF;

        static final BitSet CHARACTERS = new BitSet(LAST);

        static {
            for (int character = 0; character <= LAST; character++) {
                int one = character;
                // Headings are bold, so that both weights need the letter.
                CHARACTERS.set(
                        one,
                        Stream.of(REGULAR, BOLD)
                                .allMatch(faces -> faces.stream().anyMatch(face -> face.has(one))));
            }
            CHARACTERS.set('\n'); // it only breaks the line
        }
    }

    /** Whether a text is wider than that on one line, in thousandths of the font's size. */
    public static boolean isWider(String text, long longest) {
        return text.length() * 2000L > longest && width(text) > longest;
    }

    /** How wide a text is on one line, in bold, in thousandths of the font's size. */
    static long width(String text) {
        return text.codePoints()
                .mapToLong(character ->
                        bold(character).map(face -> face.width(character)).orElse(1000))
                .sum();
    }

    /** The face that shows a character in bold; empty if none does. */
    static Optional<FontFace> bold(int character) {
        return BOLD.stream().filter(face -> face.has(character)).findFirst();
    }

    /**
     * The text, cut with an ellipsis if it is wider than a line.
     *
     * @param longest in thousandths of the font's size
     */
    public static String shortened(String text, long longest) {
        if (width(text) <= longest) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int kept = characters.length;
        while (kept > 0 && width(new String(characters, 0, kept) + "…") > longest) {
            kept--;
        }
        return new String(characters, 0, kept).strip() + "…";
    }
}
