package org.consilium.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as spreadsheet programs write them. */
class TableTest {
    private static final List<List<String>> CELLS =
            List.of(List.of("name", "role"), List.of("Олена Коваль", "doctor"), List.of("王芳", "speaker"));

    private static Table read(byte[] bytes) {
        return Table.read(Upload.byHand(bytes, null), 1000);
    }

    private static Table read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(Table table) {
        return table.lines().stream().map(Table.Line::cells).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,role\nОлена Коваль,doctor\n王芳,speaker",
                "name;role\r\nОлена Коваль;doctor\r\n王芳;speaker\r\n",
                "name\trole\r\nОлена Коваль\tdoctor\r\n王芳\tspeaker\r\n",
                "\uFEFFname;role\r\n\r\nОлена Коваль;doctor\r\n;\r\n王芳;speaker\r\n",
                "sep=;\r\nname;role\r\nОлена Коваль;doctor\r\n王芳;speaker\r\n",
                "\uFEFFsep=,\nname,role\nОлена Коваль,doctor\n王芳,speaker\n",
                "\"name\",\"role\"\n\"Олена Коваль\",doctor\n王芳,\"speaker\"",
                "\"sep=;\"\r\nname;role\r\nОлена Коваль;doctor\r\n王芳;speaker",
            })
    void are_the_same_with_any_separator(String text) {
        assertThat(read(text).broken()).isNull();
        assertThat(cells(read(text))).isEqualTo(CELLS);
    }

    @Test
    void have_a_separator_that_stands_in_no_quotes() {
        assertThat(cells(read("\"name; first name\",role\n\"Коваль; Олена\",doctor")))
                .containsExactly(List.of("name; first name", "role"), List.of("Коваль; Олена", "doctor"));
    }

    @Test
    void are_shown_in_part() {
        String line = "x,".repeat(20) + "\n";
        Table table = read(line.repeat(9));

        assertThat(table.preview().lines())
                .hasSize(4)
                .allSatisfy(cells -> assertThat(cells).hasSize(12));
        assertThat(read("𠮷".repeat(61) + ",x").preview().lines()).containsExactly(List.of("𠮷".repeat(60) + "…", "x"));
    }

    @Test
    void keep_the_numbers_of_their_lines() {
        assertThat(read("sep=;\r\n\r\nname;role\r\n\"Two\r\nlines\";doctor\r\n\r\nOlena;doctor")
                        .lines())
                .extracting(Table.Line::number)
                .containsExactly(3, 4, 7);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,UTF_16", "UTF-16BE,UTF_16", "UTF-8,UTF_8"})
    void are_recognised_by_their_byte_order_mark(String charset, Encoding encoding) {
        Table table =
                read("\uFEFFname\trole\r\nОлена Коваль\tdoctor\r\n王芳\tspeaker\r\n".getBytes(Charset.forName(charset)));

        assertThat(table.encoding()).isEqualTo(encoding);
        assertThat(table.guessed()).isFalse();
        assertThat(cells(table)).isEqualTo(CELLS);
    }

    @Test
    void are_recognised_as_UTF_16_without_a_mark() {
        assertThat(read("姓名\n王芳\n".getBytes(StandardCharsets.UTF_16LE)).encoding())
                .isEqualTo(Encoding.UTF_16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名,角色,单位\n王芳,医生,滨州医学院附属医院\n李娜,讲者,北京协和医院\n",
                "name,role\n王芳,doctor\n",
                // Read as Windows-1251, all its letters are Cyrillic: НхГч
                "name,role\n王明,doctor\n李丽,doctor\n",
                "name,role,institution\n张伟,speaker,哈尔滨医科大学\n欧阳娜,doctor,重症医学科\n",
            })
    void of_China_are_guessed_and_shown(String text) {
        for (String charset : List.of("GBK", "GB18030", "GB2312")) {
            Table table = read(text.getBytes(Charset.forName(charset)));

            assertThat(table.encoding()).as(charset).isEqualTo(Encoding.GB18030);
            assertThat(table.guessed()).isTrue();
            assertThat(cells(table)).isEqualTo(cells(read(text)));
            assertThat(table.preview().lines())
                    .isEqualTo(cells(read(text)).stream().limit(4).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ім’я;Роль;Установа\nОлена Коваль;лікар;Лікарня № 1\nҐанна Їжак;доповідач;«Обласна» лікарня\n",
                "Имя;Роль\nИВАНОВ ИВАН;врач\nЁлкина Анна;врач\n",
                "name,role\nОлена,doctor\n",
            })
    void of_Windows_in_Cyrillic_are_guessed_and_shown(String text) {
        Table table = read(text.getBytes(Charset.forName("windows-1251")));

        assertThat(table.encoding()).isEqualTo(Encoding.WINDOWS_1251);
        assertThat(table.guessed()).isTrue();
        assertThat(cells(table)).isEqualTo(cells(read(text)));
    }

    @Test
    void are_read_as_a_person_has_chosen_and_as_a_program_has_to_write() {
        byte[] windows = "name\nGood\nОксана\n".getBytes(Charset.forName("windows-1251"));

        Table chosen = Table.read(Upload.byHand(windows, Encoding.WINDOWS_1251), 10);
        assertThat(chosen.guessed()).isFalse();
        assertThat(cells(chosen)).contains(List.of("Оксана"));
        assertThat(Table.read(Upload.unicode(windows), 10).broken())
                .isEqualTo(new TableFinding(3, TableFlaw.ENCODING, "", "UTF-8"));
        assertThat(Table.read(Upload.byHand(windows, Encoding.UTF_8), 10).unreadable())
                .isTrue();
    }

    /** The last one is Иванов in KOI8-R; read as GB 18030 it has rare characters, as Windows-1251 capitals inside a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\u0098\u00FF,\u0081\n", "\u0080\u0080\u0080\u0080\n", "\u00E9\u00D7\u00C1\u00CE\u00CF\u00D7\n"})
    void that_are_nothing_known_are_not_guessed(String latin) {
        assertThat(read(latin.getBytes(StandardCharsets.ISO_8859_1)).broken())
                .isEqualTo(new TableFinding(1, TableFlaw.ENCODING, "", "UTF-8"));
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
                        .extracting(TableTest::read)
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
