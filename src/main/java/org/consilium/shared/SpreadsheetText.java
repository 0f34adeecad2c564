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
    private static final Pattern FORMULA = Pattern.compile("(^|[;\t\r\n])([\\s\"]*)(?=[=+\\-@＝＋－＠])");

    private SpreadsheetText() {}

    /** Behind an apostrophe it is text. */
    public static String of(String cell) {
        return FORMULA.matcher(cell).replaceAll("$1'$2");
    }
}
