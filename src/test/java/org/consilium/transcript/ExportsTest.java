package org.consilium.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.transcript.SampleTranscript.HALL;
import static org.consilium.transcript.SampleTranscript.LUNGS;
import static org.consilium.transcript.SampleTranscript.MARIA;
import static org.consilium.transcript.SampleTranscript.PAN;
import static org.consilium.transcript.SampleTranscript.WELCOME;
import static org.consilium.transcript.SampleTranscript.by;
import static org.consilium.transcript.SampleTranscript.content;
import static org.consilium.transcript.SampleTranscript.edition;
import static org.consilium.transcript.SampleTranscript.said;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.file.TranscriptCsv;
import org.consilium.transcript.file.TranscriptDocx;
import org.consilium.transcript.file.TranscriptText;
import org.consilium.transcript.file.TranscriptVtt;
import org.consilium.transcript.file.TranscriptWords;
import org.junit.jupiter.api.Test;

/** What other programs read from a transcript, in their own way. */
class ExportsTest {
    private static final TranscriptWords UK = TranscriptWords.of("uk", UiLanguage.EN);
    private static final TranscriptWords ZH = TranscriptWords.of("zh", UiLanguage.EN);

    /** Direction marks, markup, an arrow, a formula, an empty line, two thousand characters, emoji. */
    private static final String LONG = "ж".repeat(2_000);

    private static final TranscriptEdition HOSTILE = edition(
            said(1, "uk", 5, PAN, "[аплодисменти] Добрий день, колеги & друзі."),
            said(2, "uk", 9, PAN, "p < 0,05 --> </v><b>сильно</b>\n\n00:00:01.000 --> 00:00:02.000"),
            said(3, "zh", 9, PAN, WELCOME, null, "各位同事，大家好。"),
            by(MARIA, said(4, "uk", 30, SegmentSpeaker.of(null, "А & <Б> -->"), LUNGS, null, "=HYPERLINK(\"//x\")")),
            said(5, "uk", 30, HALL, LUNGS, null, "‏שלום‎ 🫁👩🏽‍⚕️"),
            said(6, "uk", 31, SegmentSpeaker.UNNAMED, LUNGS, null, LONG),
            said(7, "uk", 7_300, PAN, null, null, "До побачення").withoutWords());

    @Test
    void plainTextNamesWhoSpeaksAndWhoWrites() throws IOException {
        StringBuilder text = new StringBuilder();
        TranscriptText.write(HOSTILE, UK, text);

        assertThat(text)
                .startsWith("Біньчжоу — Кривий Ріг\nСтенограма перекладу (не дослівна)\n\n")
                .contains("Біньчжоу: чт, 16 квітня 2020\u202fр., 15:00–17:00, Шанхай\u00a0UTC+8\n")
                .contains("Кривий Ріг: чт, 16 квітня 2020\u202fр., 10:00–12:00, Київ\u00a0UTC+3\n")
                .contains("Переклад і запис: Олена Ткач, Марія Лін\n")
                .contains("\nВітальне слово\n(15:00\u00a0Шанхай · 10:00\u00a0Київ)\n\n[Перекладає: Олена Ткач]\n"
                        + ">> ПАНЬ ЦІН: [аплодисменти] Добрий день, колеги & друзі. p < 0,05")
                .contains("\n\n[Перекладає: Марія Лін]\n>> А & <Б> -->: =HYPERLINK(\"//x\")\n")
                .contains("\n\n[Перекладає: Олена Ткач]\n>> ЛІКАР ІЗ ЗАЛИ: ‏שלום‎ 🫁👩🏽‍⚕️\n\n>> " + LONG + "\n")
                .contains("\nПоза програмою\n")
                .endsWith("\n[Вилучено: немає згоди на публікацію сказаного тут.]\n");
    }

    /** The same file is read by the parser of the W3C in frontend/test/captions.test.js. */
    @Test
    void captionsAreTheFileThatTheParserOfTheStandardReads() throws IOException {
        StringBuilder captions = new StringBuilder();
        TranscriptVtt.write(HOSTILE, UK, captions);

        Path known = Path.of("src/test/resources/transcript/captions.vtt");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(known, captions);
        }
        assertThat(captions.toString()).isEqualTo(Files.readString(known));
    }

    @Test
    void aTableIsTextWhateverWasTyped() throws IOException {
        StringBuilder csv = new StringBuilder();
        TranscriptCsv.write(HOSTILE, UK, csv);

        List<CSVRecord> rows = rows(csv);
        assertThat(rows.getFirst())
                .containsExactly(
                        "Номер",
                        "Розпочато (UTC)",
                        "Надіслано (UTC)",
                        "Пункт програми",
                        "Хто говорить",
                        "українська",
                        "Перекладач");
        assertThat(rows).hasSize(7);
        assertThat(rows.get(3))
                .containsExactly(
                        "4",
                        "2020-04-16T07:00:27Z",
                        "2020-04-16T07:00:30Z",
                        "Пульмонологія",
                        "А & <Б> -->",
                        "'=HYPERLINK(\"//x\")",
                        "Марія Лін");
        assertThat(rows.get(5).get(5)).isEqualTo(LONG);
        assertThat(rows.get(6).get(5)).isEqualTo("[Вилучено: немає згоди на публікацію сказаного тут.]");
    }

    @Test
    void twoLanguagesAreColumnsOfOneTable() throws IOException {
        StringBuilder csv = new StringBuilder();
        TranscriptCsv.write(SideBySide.of(HOSTILE.content(), "zh", "uk"), ZH, UK, csv);

        List<CSVRecord> rows = rows(csv);
        assertThat(rows.getFirst())
                .containsExactly("开始时间（UTC）", "议程项", "发言者（中文）", "中文", "Хто говорить (українська)", "українська");
        assertThat(rows.get(1).toList().subList(1, 5)).containsExactly("致辞", "潘庆", "各位同事，大家好。", "Пань Цін");
    }

    @Test
    void aWordDocumentHasHeadingsAndTheLanguageOfEveryRun() throws IOException {
        var bytes = new ByteArrayOutputStream();
        TranscriptDocx.write(HOSTILE, UK, bytes);

        try (XWPFDocument document = reopened(bytes)) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Вітальне слово", "Пульмонологія", "Поза програмою");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getParagraphs())
                    .flatMap(XWPFParagraph::getRuns)
                    .extracting(run -> run.getCTR().getRPr().getLangArray(0).getVal())
                    .containsOnly("uk-UA");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Лікар із зали: ‏שלום‎ 🫁👩🏽‍⚕️", LONG, "А & <Б> -->: =HYPERLINK(\"//x\")");
        }
    }

    @Test
    void twoLanguagesAreTablesInWhichChineseHasAFont() throws IOException {
        var bytes = new ByteArrayOutputStream();
        TranscriptDocx.write(HOSTILE, ZH, UK, bytes);

        try (XWPFDocument document = reopened(bytes)) {
            XWPFTable welcome = document.getTables().getFirst();
            assertThat(welcome.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("中文", "українська");
            assertThat(welcome.getRow(1).getCell(0).getText()).isEqualTo("潘庆：各位同事，大家好。");
            var language = welcome.getRow(1)
                    .getCell(0)
                    .getParagraphArray(0)
                    .getRuns()
                    .getFirst()
                    .getCTR()
                    .getRPr()
                    .getLangArray(0);
            assertThat(language.getEastAsia()).isEqualTo("zh-CN");
            assertThat(Objects.requireNonNull(document.getStyles().getDefaultRunStyle())
                            .getRPr()
                            .getRFontsArray(0)
                            .getEastAsia())
                    .isEqualTo("Microsoft YaHei");
        }
    }

    @Test
    void aNumberThatXmlCannotSayDoesNotBreakADocument() throws IOException {
        var bytes = new ByteArrayOutputStream();
        TranscriptDocx.write(edition(said(1, "uk", 5, PAN, "а\u0001\uFFFEб")), UK, bytes);

        try (XWPFDocument document = reopened(bytes)) {
            assertThat(document.getParagraphs().getLast().getText()).isEqualTo("Пань Цін: а\uFFFD\uFFFDб");
        }
    }

    @Test
    void wordsOfALanguageThatThePagesDoNotSpeakAreTheReaders() throws IOException {
        StringBuilder text = new StringBuilder();
        TranscriptText.write(
                edition(content(said(1, "ar", 5, PAN, "مرحبا"))), TranscriptWords.of("ar", UiLanguage.KK), text);

        assertThat(text).contains("Аударма стенограммасы (сөзбе-сөз емес)\n").contains("مرحبا");
    }

    private static List<CSVRecord> rows(CharSequence csv) throws IOException {
        assertThat(csv.charAt(0)).isEqualTo('\ufeff');
        try (var parser =
                CSVFormat.RFC4180.parse(new StringReader(csv.toString().substring(1)))) {
            return parser.getRecords();
        }
    }

    private static XWPFDocument reopened(ByteArrayOutputStream bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
