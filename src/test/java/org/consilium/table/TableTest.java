package org.consilium.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
}
