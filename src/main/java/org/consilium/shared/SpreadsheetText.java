package org.consilium.shared;

import java.util.regex.Pattern;

/** Text for a cell of a list that is opened in a spreadsheet, whoever typed it. */
public final class SpreadsheetText {
    /** Before everything else it tells spreadsheets that the list is UTF-8. */
    public static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * A cell that begins so is run as a formula (OWASP, CSV Injection). Where the decimal sign is a comma, spreadsheets cut
     * cells at semicolons too, whatever quotation marks stand around.
     */
    private static final String START = "(^|[;\t\r\n])";

    private static final String FORMULA = "[\\s\"]*+(?=[=+\\-@＝＋－＠])";

    /** Apostrophes that were there before count as part of it, so that ours can be told from them. */
    private static final Pattern RUN = Pattern.compile(START + "('*+" + FORMULA + ")");

    private static final Pattern TEXT = Pattern.compile(START + "'('*+" + FORMULA + ")");

    private SpreadsheetText() {}

    /** Behind an apostrophe it is text. */
    public static String of(String cell) {
        return RUN.matcher(cell).replaceAll("$1'$2");
    }

    /** What {@link #of} was given. */
    public static String original(String cell) {
        return TEXT.matcher(cell).replaceAll("$1$2");
    }
}
