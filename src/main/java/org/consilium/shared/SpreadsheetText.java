package org.consilium.shared;

import java.util.regex.Pattern;

/** Makes text safe for a cell of a list that is opened in a spreadsheet. */
public final class SpreadsheetText {
    /** The byte order mark, which tells spreadsheets that the list is UTF-8. */
    static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * A cell with such a beginning is run as a formula (OWASP, CSV Injection). Where the decimal separator is a comma,
     * spreadsheets also split cells at semicolons, even inside quotation marks.
     */
    private static final String START = "(^|[;\t\r\n])";

    private static final String FORMULA = "[\\s\"]*+(?=[=+\\-@＝＋－＠])";

    /** Existing apostrophes count as part of the text, so that ours can be recognised. */
    private static final Pattern RUN = Pattern.compile(START + "('*+" + FORMULA + ")");

    private static final Pattern TEXT = Pattern.compile(START + "'('*+" + FORMULA + ")");

    private SpreadsheetText() {}

    /** A leading apostrophe makes it text. */
    public static String of(String cell) {
        return RUN.matcher(cell).replaceAll("$1'$2");
    }

    /** The original argument of {@link #of}. */
    public static String original(String cell) {
        return TEXT.matcher(cell).replaceAll("$1$2");
    }
}
