package org.consilium.shared;

/** What somebody searches for, as a pattern of SQL. */
public final class SearchText {
    /** For {@code like :pattern escape '!'}. */
    public static final char ESCAPE = '!';

    private SearchText() {}

    /**
     * Texts that have this one in them. An apostrophe, of which nobody knows how it was typed there (Дар'я, Дар’я, Дарʼя),
     * stands for any one character.
     */
    public static String somewhere(String text) {
        String escaped = PlainText.oneApostrophe(text).replaceAll("[!%_]", ESCAPE + "$0");
        return "%" + escaped.replace('\'', '_') + "%";
    }
}
