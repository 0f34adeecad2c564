package org.consilium.live.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with the positions where it can begin: it is not tried elsewhere, so most of a text costs almost nothing.
 */
record IdentityMark(IntPredicate first, IntPredicate notAfter, Pattern pattern) {
    /** @param to behind its last character, in UTF-16 code units */
    record Span(int from, int to) {
        /** Characters between the two; negative if they overlap. */
        int gap(Span later) {
            return later.from - to;
        }
    }

    /** @param characters one of which begins it, at any position */
    static IdentityMark of(String characters, String pattern) {
        return new IdentityMark(
                character -> characters.indexOf(character) >= 0, any -> false, Pattern.compile(pattern));
    }

    static IdentityMark ofNumber(String pattern) {
        return new IdentityMark(IdentityMark::isDigit, IdentityMark::isDigit, Pattern.compile(pattern));
    }

    /** @param first what may begin it, at the beginning of a word */
    static IdentityMark ofWord(IntPredicate first, String pattern) {
        return new IdentityMark(first, Character::isAlphabetic, Pattern.compile(pattern));
    }

    /** In Chinese text, which does not separate words. */
    static IdentityMark ofWordOrHan(String characters, String pattern) {
        return new IdentityMark(
                character -> characters.indexOf(character) >= 0,
                before -> Character.isAlphabetic(before) && !Character.isIdeographic(before),
                Pattern.compile(pattern));
    }

    /** In the order of the text, without overlaps. */
    List<Span> in(CharSequence text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); at++) {
            if (first.test(text.charAt(at))
                    && (at == 0 || !notAfter.test(text.charAt(at - 1)))
                    && matcher.region(at, text.length()).lookingAt()) {
                found.add(new Span(at, matcher.end()));
                at = matcher.end() - 1;
            }
        }
        return found;
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
