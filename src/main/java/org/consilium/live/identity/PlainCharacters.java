package org.consilium.live.identity;

/**
 * A text in the characters that patterns expect, one for one, so that every position stays the same: plain spaces,
 * hyphens and apostrophes for typographic ones, ASCII for full-width forms, no dots on ё.
 *
 * @param lower whether letters are lower case
 */
record PlainCharacters(CharSequence text, boolean lower) implements CharSequence {
    private static final int FULL_WIDTH = '！' - '!';

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        char plain = plain(text.charAt(index));
        return lower ? Character.toLowerCase(plain) : plain;
    }

    private static char plain(char character) {
        if (character < '\u00a0') {
            return character == '\t' ? ' ' : character;
        }
        if (character >= '！' && character <= '～') {
            return (char) (character - FULL_WIDTH);
        }
        return switch (character) {
            case 'ё' -> 'е';
            case 'Ё' -> 'Е';
            case '‘', '’', 'ʼ' -> '\'';
            case '\u2212', '\ufe63' -> '-';
            default ->
                Character.isSpaceChar(character) && character != '\u2028' && character != '\u2029'
                        ? ' '
                        : character >= '\u2010' && character <= '\u2015' ? '-' : character;
        };
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new PlainCharacters(text.subSequence(start, end), lower);
    }

    @Override
    public String toString() {
        char[] plain = new char[length()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = charAt(i);
        }
        return new String(plain);
    }
}
