package org.consilium.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFilesTest {
    private static final String HEAD = "date,kind,en,source\n";
    private static final String DAY = "2027-01-01,off,New Year,https://example.org/decree\n";
    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

    @TempDir
    Path data;

    @Test
    void theDataFolderAddsYearsAndReplacesOthers() throws IOException {
        put("CN-2027.csv", HEAD + DAY);
        put("CN-2026.csv", HEAD);
        HolidayCalendar calendar = new HolidayFiles(data).calendar();

        assertThat(calendar.day("CN", NEW_YEAR).working()).isFalse();
        assertThat(calendar.day("CN", LocalDate.parse("2026-02-14")).holiday()).isNull();
        assertThat(calendar.day("CN", LocalDate.parse("2025-10-01")).working()).isFalse();
    }

    @Test
    void reportsADamagedFileAndUsesTheShippedOne() throws IOException {
        put("CN-2026.csv", HEAD + "2026-02-14,free,Spring Festival,https://example.org\n");
        put("china.csv", HEAD);
        try (LogLines log = new LogLines(HolidayFiles.class.getName())) {
            HolidayCalendar calendar = new HolidayFiles(data).calendar();

            assertThat(calendar.day("CN", LocalDate.parse("2026-02-14")).workingWeekend())
                    .isTrue();
            assertThat(log.all())
                    .anyMatch(line ->
                            line.contains("CN-2026.csv") && line.contains("line 2: the kind is \"free\", expected off"))
                    .anyMatch(line -> line.contains("china.csv"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01,off,New Year,https://example.org | line 2: the date is \"2026-01-01\"",
                "1 January,off,New Year,https://example.org | line 2: the date is \"1 January\"",
                "2027-01-01,off,,https://example.org | line 2: expected a name",
                "2027-01-01,off,New Year, | line 2: the source is \"\"",
                "2027-01-01,off,New Year,javascript:alert(1) | line 2: the source is",
                "2027-01-01,off,New,Year,https://example.org | line 2: more cells than columns",
                "2027-01-01,off,\u202eNew,https://example.org | line 2: the name in the column en",
                "'2027-01-01,work,\"New Year,https://example.org' | line 2: the file is not readable",
            })
    void saysWhichLineIsWrong(String line, String message) {
        assertThatThrownBy(() -> HolidayFileReader.read(2027, bytes(HEAD + line)))
                .isInstanceOf(DamagedHolidayFile.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesADayThatStandsTwiceAndUnknownColumns() {
        assertThatThrownBy(() -> HolidayFileReader.read(2027, bytes(HEAD + DAY + DAY)))
                .hasMessageContaining("line 3: 2027-01-01 stands here twice");
        assertThatThrownBy(() -> HolidayFileReader.read(2027, bytes("day,kind,en,source\n" + DAY)))
                .hasMessageContaining("line 1: expected the column names");
    }

    @Test
    void everyShippedFileIsReadableAndNamesItsDaysInAllLanguages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/holidays"))) {
            List<Path> all = files.toList();

            assertThat(all).allSatisfy(file -> {
                int year = Integer.parseInt(file.getFileName().toString().substring(3, 7));
                assertThat(HolidayFileReader.read(year, Files.readAllBytes(file))
                                .values())
                        .isNotEmpty()
                        .allMatch(day -> day.name() == null || namedInAll(day));
            });
        }
    }

    private static boolean namedInAll(Holiday day) {
        return day.name() != null
                && Stream.of(UiLanguage.values())
                        .allMatch(language -> day.name().in(language.code()).isPresent());
    }

    private void put(String name, String content) throws IOException {
        Path folder = Files.createDirectories(data.resolve("holidays"));
        Files.writeString(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
