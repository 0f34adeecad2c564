package org.consilium.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Lists as Excel writes them, and workbooks that nobody wrote by hand. */
class WorkbookTest {
    private static final List<List<String>> CELLS =
            List.of(List.of("name", "role"), List.of("Олена Коваль", "doctor"), List.of("王芳", "speaker"));

    private static Table read(byte[] bytes) {
        return Table.read(Upload.byHand(bytes, null), 1000);
    }

    private static List<List<String>> cells(Table table) {
        return table.lines().stream().map(Table.Line::cells).toList();
    }

    @Test
    void of_Excel_are_read_as_it_shows_them() throws IOException {
        byte[] bytes = workbook(sheet -> {
            row(sheet, 0, "name", "role");
            row(sheet, 2, "Олена Коваль", "doctor");
            Row row = sheet.createRow(3);
            row.createCell(0).setCellFormula("\"王\"&\"芳\"");
            row.getCell(0).setCellValue("王芳");
            row.createCell(1).setCellValue("speaker");
            row.createCell(4).setCellValue("");
        });
        Table table = read(bytes);

        assertThat(table.broken()).isNull();
        assertThat(table.encoding()).isNull();
        assertThat(cells(table)).isEqualTo(CELLS);
        assertThat(table.lines()).extracting(Table.Line::number).containsExactly(1, 3, 4);
    }

    @Test
    void of_Excel_keep_cells_in_their_columns() {
        byte[] bytes = workbook(sheet -> sheet.createRow(0).createCell(2).setCellValue("doctor"));

        assertThat(cells(read(bytes))).containsExactly(List.of("", "", "doctor"));
    }

    @Test
    void of_Excel_stand_in_the_first_sheet_that_has_anything() {
        byte[] bytes = workbook(sheet -> row(sheet.getWorkbook().createSheet(), 0, "name"));

        assertThat(cells(read(bytes))).containsExactly(List.of("name"));
    }

    @Test
    void to_be_filled_in_can_be_read_when_they_are() throws IOException {
        byte[] empty = EmptyWorkbook.of(List.of("姓名", "角色"), Map.of("角色", List.of("医生", "a, b")), 1000);

        assertThat(cells(read(empty))).containsExactly(List.of("姓名", "角色"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(empty))) {
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .containsExactly("'2'!$B$1:$B$2");
            assertThat(workbook.getSheetAt(0)
                            .getDataValidations()
                            .getFirst()
                            .getRegions()
                            .getCellRangeAddresses())
                    .extracting(Object::toString)
                    .containsExactly("org.apache.poi.ss.util.CellRangeAddress [B2:B1001]");
            assertThat(workbook.getSheetAt(1))
                    .extracting(row -> row.getCell(1).getStringCellValue())
                    .containsExactly("医生", "a, b");
        }
    }

    @Test
    void are_read_so_far_and_no_further() throws IOException {
        String text = "name\n" + "Olena\n".repeat(5000);
        assertThat(Table.read(Upload.unicode(text.getBytes(StandardCharsets.UTF_8)), 1000)
                        .lines())
                .hasSize(1002);
        byte[] bytes = workbook(sheet -> IntStream.range(0, 3000).forEach(number -> row(sheet, number, "Olena")));
        assertThat(Table.read(Upload.unicode(bytes), 1000).lines()).hasSize(1002);
    }

    @Test
    void that_are_bombs_are_refused_in_time() {
        byte[] good = workbook(sheet -> row(sheet, 0, "name"));
        String endless =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";
        List<byte[]> bombs = List.of(
                replaced(good, endless.formatted("<row r=\"1\"/>".repeat(4_000_000))),
                replaced(
                        good,
                        endless.formatted("<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")),
                replaced(
                        good,
                        endless.formatted(("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(20_000)
                                        + "</t></is></c></row>")
                                .repeat(500))),
                replaced(
                        good,
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                                + endless.formatted(
                                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>")),
                replaced(good, "<worksheet><sheetData><row>"),
                replaced(good, "xl/styles.xml", "<styleSheet>" + "<a/>".repeat(1_000_000) + "</styleSheet>"),
                replaced(good, "xl/workbook.xml", "<workbook>" + "<a/>".repeat(1_000_000) + "</workbook>"),
                replaced(good, "[Content_Types].xml", "<Types>" + "<a/>".repeat(1_000_000) + "</Types>"),
                java.util.Arrays.copyOf(good, good.length / 2),
                new byte[] {'P', 'K', 3, 4, 0, 0, 0},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(bombs)
                        .extracting(WorkbookTest::read)
                        .extracting(Table::broken)
                        .containsOnly(new TableFinding(1, TableFlaw.WORKBOOK, "", "")));
    }

    @Test
    void whose_properties_stand_under_the_name_of_a_sheet_are_bounded_all_the_same() {
        byte[] good = workbook(sheet -> row(sheet, 0, "name"));

        assertThat(read(propertiesAmongSheets(good, 1_000)).broken()).isNull();
        assertThat(read(propertiesAmongSheets(good, Workbook.MOST_OF_TREE + 1)).broken())
                .isEqualTo(new TableFinding(1, TableFlaw.WORKBOOK, "", ""));
    }

    /** @param padding bytes that barely compress, so that no bound on the compression ratio helps */
    private static byte[] propertiesAmongSheets(byte[] workbook, long padding) {
        StringBuilder comment = new StringBuilder("<!--");
        new SplittableRandom(7).ints(padding, 'a', 'z').forEach(letter -> comment.append((char) letter));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean properties = entry.getName().equals("docProps/core.xml");
                out.putNextEntry(new ZipEntry(properties ? "xl/worksheets/core.xml" : entry.getName()));
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("docProps/core.xml", "xl/worksheets/core.xml");
                String part = properties ? content + comment + "-->" : content;
                out.write(part.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Filling {
        void fill(Sheet sheet);
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    private static byte[] workbook(Filling filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.fill(workbook.createSheet());
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] replaced(byte[] workbook, String sheet) {
        return replaced(workbook, "xl/worksheets/sheet1.xml", sheet);
    }

    /** The workbook with different content in a part. */
    private static byte[] replaced(byte[] workbook, String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
