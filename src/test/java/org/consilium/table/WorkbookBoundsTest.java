package org.consilium.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Each workbook here is well-formed, compresses badly and exceeds one bound. The library that reads workbooks refuses what
 * compresses too well, and would read these.
 */
class WorkbookBoundsTest {
    private static final TableFinding REFUSED = new TableFinding(1, TableFlaw.WORKBOOK, "", "");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final byte[] GOOD = workbook(sheet -> row(sheet, 0, "name"));

    private static Table read(byte[] workbook) {
        return Table.read(Upload.byHand(workbook, null), 1000);
    }

    @Test
    void are_not_in_the_way_of_a_list() {
        assertThat(read(zipped(parts(GOOD))).broken()).isNull();
    }

    @Test
    void are_kept_by_all_parts_together() {
        assertThat(read(with(SHEET, commented(parts(GOOD).get(SHEET), Workbook.MOST_BYTES)))
                        .broken())
                .isEqualTo(REFUSED);
    }

    @Test
    void are_kept_by_each_part_that_is_read_as_a_tree() {
        assertThat(read(with(STYLES, commented(parts(GOOD).get(STYLES), Workbook.MOST_OF_TREE)))
                        .broken())
                .isEqualTo(REFUSED);
    }

    @Test
    void are_kept_by_such_a_part_under_the_name_of_a_sheet() {
        Map<String, byte[]> parts = parts(GOOD);
        byte[] styles = commented(parts.remove(STYLES), Workbook.MOST_OF_TREE);
        parts.replaceAll((name, content) ->
                text(content).replace("styles.xml", "worksheets/styles.xml").getBytes(StandardCharsets.UTF_8));
        parts.put("xl/worksheets/styles.xml", styles);

        assertThat(read(zipped(parts)).broken()).isEqualTo(REFUSED);
    }

    /** Relationships are found by name and read as a tree, whatever the workbook calls them. */
    @Test
    void are_kept_by_relationships_that_are_called_a_sheet() {
        String relationships = "xl/worksheets/_rels/sheet1.xml.rels";
        Map<String, byte[]> parts = parts(GOOD);
        byte[] none =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
                        .getBytes(StandardCharsets.UTF_8);
        parts.put(relationships, commented(none, Workbook.MOST_OF_TREE));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> text(types)
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/" + relationships
                                        + "\" ContentType=\"application/vnd.openxmlformats-"
                                        + "officedocument.spreadsheetml.worksheet+xml\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(read(zipped(parts)).broken()).isEqualTo(REFUSED);
    }

    @Test
    void are_kept_by_the_number_of_parts() {
        Map<String, byte[]> parts = parts(GOOD);
        IntStream.range(0, Workbook.MOST_PARTS)
                .forEach(number -> parts.put("more/" + number + ".xml", "<a/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(read(zipped(parts)).broken()).isEqualTo(REFUSED);
    }

    /** The workbook contains the text once, and every cell refers to it by number. */
    @Test
    void are_kept_by_the_text_of_all_cells() {
        String text = letters(30_000);

        byte[] bytes = workbook(sheet -> IntStream.rangeClosed(0, (int) Workbook.MOST_TEXT / text.length())
                .forEach(number -> row(sheet, number, text)));

        assertThat(read(bytes).broken()).isEqualTo(REFUSED);
    }

    @Test
    void are_kept_by_the_number_of_columns() {
        assertThat(read(workbook(sheet -> sheet.createRow(0)
                                .createCell(Workbook.MOST_COLUMNS)
                                .setCellValue("name")))
                        .broken())
                .isEqualTo(REFUSED);
    }

    private static void row(Sheet sheet, int number, String text) {
        sheet.createRow(number).createCell(0).setCellValue(text);
    }

    private static byte[] workbook(Consumer<Sheet> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook.createSheet());
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> parts = parts(GOOD);
        parts.put(name, content);
        return zipped(parts);
    }

    /** The part followed by this many letters that nobody reads. */
    private static byte[] commented(byte[] part, long letters) {
        return (text(part) + "<!--" + letters((int) letters) + "-->").getBytes(StandardCharsets.UTF_8);
    }

    private static String letters(int count) {
        return new Random(7)
                .ints(count, 'a', 'z' + 1)
                .collect(() -> new StringBuilder(count), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
