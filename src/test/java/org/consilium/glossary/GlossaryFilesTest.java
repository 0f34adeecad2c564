package org.consilium.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.assertj.core.groups.Tuple;
import org.consilium.table.Finding;
import org.consilium.table.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms as CSV and TBX: what is written can be read, and an error is reported with its line. */
class GlossaryFilesTest {
    private static final TermJson VENTILATION = new TermJson(
            "1",
            TermStatus.AGREED,
            "intensive care",
            "Not \"<breathing>\" & not; oxygen",
            Map.of("zh", List.of("机械通气"), "ru", List.of("искусственная вентиляция лёгких (ИВЛ)", "ИВЛ")),
            1);
    private static final TermJson FORMULA =
            new TermJson("2", TermStatus.PROPOSED, null, null, Map.of("en", List.of("=1+1", "-x")), 1);

    private static TermFile read(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TermFile file(byte[] bytes) {
        return TermFile.read(Upload.unicode(bytes));
    }

    private static String csv(TermJson... terms) throws IOException {
        StringBuilder out = new StringBuilder();
        GlossaryCsv.write(List.of(terms), out);
        return out.toString();
    }

    private static byte[] tbx(TermJson... terms) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryTbx.write(List.of(terms), "Больница & 医院", out);
        return out.toByteArray();
    }

    private static void isWhatWasWritten(TermFile file) {
        assertThat(file.bad()).isEmpty();
        assertThat(file.good())
                .extracting(
                        line -> line.content().words().byLanguage(),
                        line -> line.content().domain(),
                        line -> line.content().note())
                .containsExactly(
                        tuple(VENTILATION.words(), VENTILATION.domain(), VENTILATION.note()),
                        tuple(FORMULA.words(), "", null));
        assertThat(file.good().getFirst().status()).isEqualTo(TermStatus.AGREED);
        assertThat(file.good().getLast().status()).isNotEqualTo(TermStatus.AGREED);
    }

    @Test
    void readsTheListThatIsWritten() throws IOException {
        String list = csv(VENTILATION, FORMULA);

        assertThat(list)
                .startsWith("\uFEFFzh,ru,uk,kk,en,status,domain,note\r\n")
                .contains("'=1+1");
        isWhatWasWritten(read(list));
        isWhatWasWritten(read(list.replace("\uFEFF", "").replace("\r\n", "\n")));
    }

    /** Terms made of everything that lists, spreadsheets and TBX treat specially; the bar separates words. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void readsWhateverTermsWereWritten(int seed) throws IOException, XMLStreamException {
        List<String> parts =
                List.of("'", ";", ",", "=1", "-20 °C", "+", "@x", "＝", " ", "\"", "dose", "剂量", "<&>", "]]>");
        Random random = new Random(seed);
        Supplier<String> text = () -> random.ints(1 + random.nextInt(8), 0, parts.size())
                .mapToObj(parts::get)
                .collect(Collectors.joining("", "", "."));
        TermJson[] terms = IntStream.range(0, 500)
                .mapToObj(i -> {
                    TermContent content = Objects.requireNonNull(TermRules.check(new TermEntry(
                                    Map.of("en", List.of(text.get(), text.get()), "zh", List.of(text.get())),
                                    text.get(),
                                    text.get()))
                            .content());
                    Map<String, List<String>> words = content.words().byLanguage();
                    return new TermJson("1", TermStatus.AGREED, content.domain(), content.note(), words, 1);
                })
                .toArray(TermJson[]::new);

        for (TermFile file : List.of(read(csv(terms)), file(tbx(terms)))) {
            assertThat(file.bad()).isEmpty();
            assertThat(file.good())
                    .extracting(TermFile.Line::content)
                    .extracting(it -> it.words().byLanguage(), TermContent::domain, TermContent::note)
                    .containsExactly(Stream.of(terms)
                            .map(it -> tuple(it.words(), it.domain(), it.note()))
                            .toArray(Tuple[]::new));
        }
    }

    @Test
    void readsTheTbxThatIsWritten() throws XMLStreamException {
        isWhatWasWritten(file(tbx(VENTILATION, FORMULA)));
        assertThat(new String(tbx(VENTILATION), StandardCharsets.UTF_8))
                .contains("<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\" type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\">")
                .contains("<conceptEntry id=\"c1\">");
    }

    @Test
    void readsTheListOfTheProject() throws IOException {
        TermFile file = file(Files.readAllBytes(Path.of("exchanges/glossary-covid-2020.csv")));

        assertThat(file.bad()).isEmpty();
        assertThat(file.good()).hasSize(45);
        assertThat(file.good().getFirst().content().words().in("zh")).containsExactly("机械通气");
    }

    @Test
    void namesEveryLineThatIsWrong() {
        TermFile file = read(
                "en,zh-Hans,Status\nward,病房,agreed\n,,agreed\nbed,床,holy\nbed\n\"two\nlines\",二,\nx,y,programme\na,b,,c\n");

        assertThat(file.good()).extracting(TermFile.Line::number).containsExactly(2, 5, 6);
        assertThat(file.bad())
                .extracting(Finding::line, Finding::wrong)
                .containsExactly(
                        tuple(3, TermWrong.MISSING),
                        tuple(4, TermWrong.STATUS),
                        tuple(8, TermWrong.STATUS),
                        tuple(9, TermWrong.CELLS));
    }

    @Test
    void readsWhatSpreadsheetsAddAndLeaveOut() {
        TermFile file = read("zh,uk,,\n肺炎,пневмонія,,\n呼吸机\n");

        assertThat(file.bad()).isEmpty();
        assertThat(file.good())
                .extracting(line -> line.content().words().byLanguage())
                .containsExactly(Map.of("zh", List.of("肺炎"), "uk", List.of("пневмонія")), Map.of("zh", List.of("呼吸机")));
    }

    @Test
    void takesWordsForTheSameWithAnyApostrophe() {
        assertThat(TermRules.key("uk", "Здоров'я")).isEqualTo(TermRules.key("uk", "здоров’я"));
        assertThat(TermRules.key("uk", "Здоров'я")).isEqualTo(TermRules.key("uk", "здоровʼя"));
    }

    @Test
    void namesColumnsThatAreWrong() {
        assertThat(read("term,note\nx,y").bad())
                .extracting(Finding::wrong)
                .containsExactly(TermWrong.COLUMN_UNKNOWN, TermWrong.COLUMN_MISSING);
        assertThat(read("en;EN\nx;y").bad()).extracting(Finding::wrong).containsExactly(TermWrong.COLUMN_TWICE);
    }

    @Test
    void refusesAnythingButAList() {
        assertThat(wrong(new byte[0])).isEqualTo(TermWrong.EMPTY);
        assertThat(wrong("en,zh\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(TermWrong.EMPTY);
        assertThat(wrong("en\nопера".getBytes(Charset.forName("windows-1251")))).isEqualTo(TermWrong.ENCODING);
        assertThat(wrong("en\n\"open".getBytes(StandardCharsets.UTF_8))).isEqualTo(TermWrong.QUOTES);
        assertThat(wrong(new byte[TermFile.MOST_BYTES + 1])).isEqualTo(TermWrong.TOO_LARGE);
        assertThat(wrong(("en\n" + "x\n".repeat(TermRules.MOST_TERMS + 1)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TermWrong.TOO_MANY_TERMS);
    }

    private static TermWrong wrong(byte[] bytes) {
        return file(bytes).bad().getFirst().wrong();
    }

    @Test
    void saysNoMoreOfAFileThatIsWrongFromEndToEndThanAnybodyReads() {
        TermFile all = read("en,zh\n" + "x,y,z\n".repeat(5_000) + "ward,病房\n");
        assertThat(all.bad()).hasSize(TermFindings.MOST);
        assertThat(all.more()).isTrue();
        assertThat(all.good()).as("lines after them").hasSize(1);

        TermFile some = read("en,zh\n" + "x,y,z\n".repeat(TermFindings.MOST));
        assertThat(some.bad()).hasSize(TermFindings.MOST);
        assertThat(some.more()).isFalse();
        assertThat(read("<tbx><text><body>" + "<conceptEntry/>".repeat(TermFindings.MOST + 1) + "</body></text></tbx>")
                        .more())
                .isTrue();
    }

    @Test
    void isNotHeldUpByTwoMegabytesOfCommas() {
        byte[] commas = ",".repeat(TermFile.MOST_BYTES - 10).getBytes(StandardCharsets.UTF_8);

        assertTimeout(Duration.ofSeconds(20), () -> assertThat(wrong(commas)).isEqualTo(TermWrong.EMPTY));
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(read("en" + ",".repeat(1_900_000) + "\nx").bad())
                        .hasSizeLessThanOrEqualTo(TermFindings.MOST));
    }

    @Test
    void readsTbx2() {
        TermFile file = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
                <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
                <text><body>
                <termEntry id="c1"><descripGrp><descrip type="subjectField">virology</descrip></descripGrp>
                <langSet xml:lang="zh-Hans"><tig><term>变异株</term></tig></langSet>
                <langSet xml:lang="en"><ntig><termGrp><term>mutant</term>
                <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
                <ntig><termGrp><term>variant <hi>strain</hi></term></termGrp></ntig>
                <tig><term>variant</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
                </termEntry></body></text></martif>
                """);

        assertThat(file.bad()).isEmpty();
        assertThat(file.good())
                .extracting(
                        line -> line.content().words().byLanguage(),
                        line -> line.content().domain(),
                        TermFile.Line::status)
                .containsExactly(tuple(
                        Map.of("zh", List.of("变异株"), "en", List.of("variant", "variant strain")),
                        "virology",
                        TermStatus.AGREED));
    }

    @Test
    void readsTheOtherStyleOfTbx3() {
        TermFile file = read("""
                <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
                <conceptEntry id="1"><min:subjectField>care</min:subjectField><langSec xml:lang="uk"><termSec><term>ліжко</term>
                <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>
                </body></text></tbx>""");

        assertThat(file.good())
                .extracting(line -> line.content().domain(), TermFile.Line::status)
                .containsExactly(tuple("care", TermStatus.AGREED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx><text><body><conceptEntry><langSec xml:lang=\"en\"><termSec><term>&x;</term></termSec></langSec></conceptEntry></body></text></tbx>",
                "<!DOCTYPE tbx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]><tbx><text><body><conceptEntry><langSec xml:lang=\"en\"><termSec><term>&b;</term></termSec></langSec></conceptEntry></body></text></tbx>",
                "<tbx><text><body>",
                "<tbx><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>",
            })
    void resolvesNoEntityAndTakesNothingFromBrokenXml(String xml) {
        TermFile file = read(xml);

        assertThat(file.good()).isEmpty();
        assertThat(file.bad()).extracting(Finding::wrong).containsExactly(TermWrong.XML);
    }

    @Test
    void refusesOtherXml() {
        assertThat(read("<html><body/></html>").bad())
                .extracting(Finding::wrong)
                .containsExactly(TermWrong.NOT_TBX);
        assertThat(read("<tbx><text><body/></text></tbx>").bad())
                .extracting(Finding::wrong)
                .containsExactly(TermWrong.EMPTY);
    }
}
