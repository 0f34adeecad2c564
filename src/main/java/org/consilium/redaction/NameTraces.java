package org.consilium.redaction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;

/**
 * Where a text names a person, in any script of the name, also declined. A short family name counts only beside the given name, and a
 * single name in Han only from three characters on: they would be part of too many words. Finds too much rather than too little: somebody looks at what was found. Pure.
 */
final class NameTraces {
    /** What stands in a text where the name was; equal in all languages. */
    static final String GAP = "[…]";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Letters from which a family name alone is searched for. */
    private static final int TELLING = 4;

    private static final int TELLING_HAN = 3;

    /** Letters that declension may change, as in Петренко, Петренка. */
    private static final int ENDING = 2;

    private static final String BLANK = "[\\s\\u00a0·.-]*";

    private final List<Pattern> patterns;

    NameTraces(Collection<PersonNames> names) {
        Set<String> found = new LinkedHashSet<>();
        names.stream()
                .flatMap(one -> one.byLanguage().values().stream())
                .distinct()
                .forEach(name -> found.addAll(patterns(name)));
        patterns = found.stream().map(one -> Pattern.compile(one, FLAGS)).toList();
    }

    boolean in(String text) {
        return patterns.stream().anyMatch(one -> one.matcher(text).find());
    }

    /** The text with a gap for each name. */
    String without(String text) {
        String left = text;
        for (Pattern one : patterns) {
            left = one.matcher(left).replaceAll(GAP);
        }
        return left;
    }

    /** The longer first. */
    private static List<String> patterns(PersonName name) {
        String family = name.family().strip();
        String given = name.given().strip();
        if (family.isEmpty() || given.isEmpty()) {
            String only = family + given;
            return only.isEmpty() || isShortHan(only)
                    ? List.of()
                    : List.of(isHan(only) ? Pattern.quote(only) : word(only));
        }
        if (isHan(family)) {
            return List.of(
                    Pattern.quote(family) + BLANK + Pattern.quote(given),
                    Pattern.quote(given) + BLANK + Pattern.quote(family));
        }
        String first = "(?:"
                + String.join(
                        BLANK,
                        Stream.of(given.split("\\s+")).map(NameTraces::word).toList()) + "|"
                + Pattern.quote(given.substring(0, given.offsetByCodePoints(0, 1))) + "\\.(?:\\s*\\p{L}\\.)?)";
        String last = word(family);
        List<String> both = List.of(first + BLANK + last + "(?:" + BLANK + first + ")?", last + BLANK + first);
        return family.length() < TELLING
                ? both
                : Stream.concat(both.stream(), Stream.of(last)).toList();
    }

    /** A word that begins as the name does. */
    private static String word(String name) {
        int kept = Math.max(Math.min(name.length(), TELLING - 1), name.length() - ENDING);
        String end = kept < name.length() ? "\\p{L}+" : "(?!\\p{L})";
        return "(?<!\\p{L})" + Pattern.quote(name.substring(0, kept)) + end;
    }

    private static boolean isShortHan(String text) {
        return isHan(text) && text.codePointCount(0, text.length()) < TELLING_HAN;
    }

    private static boolean isHan(String text) {
        return text.codePoints().allMatch(Character::isIdeographic);
    }
}
