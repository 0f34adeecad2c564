package org.consilium.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of text that a person typed. */
public final class PlainText {
    /** What is wrong with a line. */
    public enum Flaw {
        /** It contains a character that {@link CharacterRules.Use#LINE} forbids, or a pile of marks. */
        CHARACTERS,
        TOO_LONG
    }

    private static final Pattern ADDRESS = Pattern.compile("://|\\bwww\\.|@", Pattern.CASE_INSENSITIVE);
    private static final Pattern APOSTROPHES =
            Pattern.compile("[\\u2018\\u2019\\u02BC\\u02B9\\u0060\\u00B4\\u2032\\uFF07]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private PlainText() {}

    /** NFC, with single spaces and none at the ends; a line break counts as a space. */
    public static String tidy(String typed) {
        return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** As {@link #tidy}, without what {@link #isClean} refuses: for values that nobody can correct. */
    public static String cleaned(String given) {
        return tidy(tidy(given)
                .codePoints()
                .filter(character -> !CharacterRules.isForbidden(character, CharacterRules.Use.LINE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /** As typed, with one character for the apostrophe, which keyboards and programs write in many ways. */
    public static String oneApostrophe(String text) {
        return APOSTROPHES.matcher(text).replaceAll("'");
    }

    public static boolean isClean(String text) {
        return CharacterRules.forbidden(text, CharacterRules.Use.LINE).isEmpty()
                && !CharacterRules.hasPileOfMarks(text);
    }

    /** @param longest in characters, as {@link #length} */
    public static Optional<Flaw> flaw(String tidied, int longest) {
        if (!isClean(tidied)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        return length(tidied) > longest ? Optional.of(Flaw.TOO_LONG) : Optional.empty();
    }

    public static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether it contains text that mail programs turn into a link. Initials with full stops do not count. */
    public static boolean hasAddress(String text) {
        return ADDRESS.matcher(text).find();
    }

    /** In characters, as the database counts them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
