package org.consilium.programmepdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.publishing.view.ItemJson;
import org.consilium.publishing.view.PartJson;
import org.consilium.shared.LocalizedText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ProgrammePdfTest {
    private static final int THREADS = 4;

    @BeforeAll
    static void useItsOwnParser() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Every shipped exchange beside Chinese, in each language that one of its sides reads. */
    static List<PrintedProgramme> shipped() {
        List<PrintedProgramme> all = new ArrayList<>();
        for (ExchangeFile file : ShippedProgrammes.files()) {
            for (String language : List.of("ru", "uk", "kk")) {
                if (file.languages().contains(language)) {
                    all.add(ShippedProgrammes.released(file, language, "zh"));
                }
            }
        }
        assertThat(all.stream().map(one -> one.agenda().left().language()).distinct())
                .containsExactlyInAnyOrder("ru", "uk", "kk");
        return all;
    }

    /** Search, copies and readers for the blind get letters, no look-alikes such as the radicals of Kangxi. */
    @ParameterizedTest
    @MethodSource("shipped")
    void isValidPdfUaWithTheTextOfTheReleaseCharacterByCharacter(PrintedProgramme programme) throws Exception {
        byte[] pdf = ProgrammePdf.of(programme);
        String text = packed(text(pdf));

        assertThat(failures(pdf)).isEmpty();
        assertThat(text.codePoints().filter(character -> character >= 0x2E80 && character < 0x2FE0))
                .isEmpty();
        for (String language : languages(programme)) {
            assertThat(sources(programme).map(source -> source.say(language).text()))
                    .allSatisfy(source -> assertThat(text).contains(packed(source)));
        }
    }

    @Test
    void isTheSameBytesEachTimeAndInSeveralThreads() throws Exception {
        PrintedProgramme programme = binzhou();
        byte[] first = ProgrammePdf.of(programme);
        var together = new CyclicBarrier(THREADS);

        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<byte[]>> others = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                others.add(threads.submit(() -> {
                    together.await();
                    return ProgrammePdf.of(programme);
                }));
            }
            for (Future<byte[]> other : others) {
                assertThat(other.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void leadsToItsPartsAndToTheRelease() throws IOException {
        PrintedProgramme programme = binzhou();

        byte[] pdf = ProgrammePdf.of(programme);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem part :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(part.getTitle());
            }
            assertThat(bookmarks).hasSameSizeAs(programme.agenda().parts()).startsWith("Відкриття · 开幕");
            assertThat(document.getDocumentInformation().getTitle()).contains("Кривий Ріг", "滨州");
            String last = new PDFTextStripper().getText(document);
            assertThat(last).contains("1 / " + document.getNumberOfPages(), programme.digest());
        }
    }

    /** A hostile text is a text. */
    @Test
    void showsMarkupInATextAsItWasWritten() throws IOException {
        ExchangeFile file = ShippedProgrammes.file("binzhou-krivoy-rog-2020");
        String hostile = "<img src=x onerror=alert(1)> ]]> &amp; \\\"A\\\" </style> 𠮷";
        String yaml = java.nio.file.Files.readString(java.nio.file.Path.of("exchanges/binzhou-krivoy-rog-2020.yaml"))
                .replace("\"呼吸内科诊治经验\"", '"' + hostile + '"');
        ExchangeFile changed = ExchangeFileReader.accepted(yaml);

        String text = packed(text(ProgrammePdf.of(ShippedProgrammes.released(changed, "uk", "zh"))));

        assertThat(changed.title()).isEqualTo(file.title());
        assertThat(text).contains(packed("<img src=x onerror=alert(1)> ]]> &amp; \"A\" </style> [U+20BB7]"));
    }

    @Test
    void saysOnEachPageThatItIsADraft() throws Exception {
        PrintedProgramme released = binzhou();
        PrintedProgramme draft = new PrintedProgramme(
                released.exchange(),
                released.agenda(),
                new PrintedProgramme.Candidate(1207),
                released.digest(),
                released.at(),
                released.address());

        byte[] pdf = ProgrammePdf.of(draft);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(packed(one.getText(document)))
                        .contains(packed("Проєкт № 1207, ще не погоджений усіма сторонами"))
                        .contains(packed("草案（会签稿 1207），各方尚未全部会签"));
            }
        }
        assertThat(failures(pdf)).isEmpty();
        assertThat(draft.fileName()).isEqualTo("binzhou-krivoy-rog-2020-draft-1207-uk-zh.pdf");
        assertThat(packed(text(ProgrammePdf.of(released)))).doesNotContain("Проєкт", "草案");
    }

    /** The words for a state in both languages, with the day of the decision on the clock of the exchange. */
    @ParameterizedTest
    @CsvSource({
        "CANCELLED, Скасовано 5 червня 2020 р., Зустріч не відбудеться., 已于2020年6月5日取消",
        "POSTPONED, Відкладено 5 червня 2020 р., Нову дату ще не призначено., 已于2020年6月5日延期",
        "RESCHEDULED, Перенесено 5 червня 2020 р., 15 квітня 2020 р., 原定于2020年4月15日 15:00"
    })
    void saysThatItDoesNotTakePlaceAsPlanned(ExchangeState state, String uk, String explained, String zh)
            throws Exception {
        ExchangeFile file = ShippedProgrammes.file("binzhou-krivoy-rog-2020");

        byte[] pdf = ProgrammePdf.of(ShippedProgrammes.decided(file, state));

        assertThat(packed(text(pdf))).contains(packed(uk), packed(explained), packed(zh));
        assertThat(failures(pdf)).isEmpty();
    }

    private static PrintedProgramme binzhou() {
        return ShippedProgrammes.released(ShippedProgrammes.file("binzhou-krivoy-rog-2020"), "uk", "zh");
    }

    private static List<String> languages(PrintedProgramme programme) {
        return List.of(
                programme.agenda().left().language(), programme.agenda().right().language());
    }

    private static Stream<LocalizedText> sources(PrintedProgramme programme) {
        List<ItemJson> items = programme.exchange().agenda().stream()
                .flatMap(part -> part.items().stream())
                .toList();
        return Stream.of(
                        Stream.of(programme.exchange().title()),
                        programme.exchange().agenda().stream().map(PartJson::part),
                        items.stream().map(ItemJson::title),
                        items.stream()
                                .flatMap(item -> item.speakers().stream()
                                        .flatMap(one -> one.posts().stream().map(post -> post.post()))))
                .flatMap(texts -> texts);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without spaces and ends of lines, which a line break takes the place of. */
    private static String packed(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
            return result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
