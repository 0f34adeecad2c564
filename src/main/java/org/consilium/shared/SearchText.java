package org.consilium.shared;

/** A search text as an SQL pattern. */
public final class SearchText {
    /** For {@code like :pattern escape '!'}. */
    static final char ESCAPE = '!';

    private SearchText() {}

    /**
     * Matches texts that contain this one. An apostrophe, which may be any of several characters (Дар'я, Дар’я, Дарʼя),
     * matches any one character.
     */
    public static String somewhere(String text) {
        String escaped = PlainText.oneApostrophe(text).replaceAll("[!%_]", ESCAPE + "$0");
        return "%" + escaped.replace('\'', '_') + "%";
    }
}
