package org.consilium.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel workbook to fill in: the header, and drop-down lists for columns with a closed list. */
public final class EmptyWorkbook {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** In characters, as Excel counts the width of columns. */
    private static final int WIDTH = 24;

    private static final int EXCELS_UNITS = 256;

    private EmptyWorkbook() {}

    /**
     * @param header names of the columns
     * @param choices the words of a column, by its name
     * @param lines number of lines with drop-down lists
     */
    public static byte[] of(List<String> header, Map<String, List<String>> choices, int lines) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet list = workbook.createSheet("1");
            Sheet words = workbook.createSheet("2");
            CellStyle bold = bold(workbook);
            Row names = list.createRow(0);
            for (int column = 0; column < header.size(); column++) {
                names.createCell(column).setCellValue(header.get(column));
                names.getCell(column).setCellStyle(bold);
                list.setColumnWidth(column, WIDTH * EXCELS_UNITS);
                words.setColumnWidth(column, WIDTH * EXCELS_UNITS);
                choose(list, words, column, choices.getOrDefault(header.get(column), List.of()), lines);
            }
            list.createFreezePane(0, 1);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle bold(XSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle bold = workbook.createCellStyle();
        bold.setFont(font);
        return bold;
    }

    /**
     * The words are on the second sheet, because a list inside the rule could not contain commas. Other words may be
     * typed.
     */
    private static void choose(Sheet list, Sheet words, int column, List<String> choices, int lines) {
        if (choices.isEmpty()) {
            return;
        }
        for (int at = 0; at < choices.size(); at++) {
            Row row = words.getRow(at) == null ? words.createRow(at) : words.getRow(at);
            row.createCell(column).setCellValue(choices.get(at));
        }
        String letter = CellReference.convertNumToColString(column);
        DataValidationHelper rules = list.getDataValidationHelper();
        DataValidation rule = rules.createValidation(
                rules.createFormulaListConstraint("'2'!$%s$1:$%s$%d".formatted(letter, letter, choices.size())),
                new CellRangeAddressList(1, lines, column, column));
        rule.setSuppressDropDownArrow(true); // of XSSF: shows the arrow
        rule.setShowErrorBox(false);
        list.addValidationData(rule);
    }
}
