package org.consilium.release.difference.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.release.difference.WordRun;
import org.consilium.release.difference.view.DifferenceView.Detail;
import org.consilium.release.difference.view.DifferenceView.Subject;
import org.consilium.release.difference.view.DifferenceView.Verb;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceViewTest {
    private static final String EXCHANGE = read("binzhou-krivoy-rog-2020");
    private static final String MISSION = read("china-kazakhstan-mission-2020");

    private static String read(String file) {
        try {
            return Files.readString(Path.of("exchanges", file + ".yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ExchangeFile file(String text) {
        return ExchangeFileReader.accepted(text);
    }

    private static String edited(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private static DifferenceView view(String from, String to, UiLanguage language) {
        return DifferenceView.between(file(from), file(to), language);
    }

    private static String text(Detail detail) {
        return detail.runs().stream().map(DifferenceViewTest::text).collect(Collectors.joining());
    }

    private static String text(WordRun run) {
        return switch (run.kind()) {
            case KEPT -> run.text();
            case DELETED -> "[-" + run.text() + "]";
            case INSERTED -> "[+" + run.text() + "]";
        };
    }

    private static List<String> said(DifferenceView view) {
        return view.subjects().stream()
                .flatMap(subject -> subject.details().stream().map(one -> one.label() + ": " + text(one)))
                .toList();
    }

    @Test
    void nothingDiffersBetweenEqualFiles() {
        assertThat(view(EXCHANGE, EXCHANGE, UiLanguage.UK).empty()).isTrue();
        assertThat(view(MISSION, MISSION, UiLanguage.KK).empty()).isTrue();
    }

    @Test
    void aLongerItemIsOneChangeAndMovesWhatFollowsInBothZones() {
        DifferenceView view = view(EXCHANGE, EXCHANGE.replaceFirst("minutes: 25", "minutes: 35"), UiLanguage.UK);

        assertThat(view.subjects()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ChangedKind.ITEM);
            assertThat(one.verb()).isEqualTo(Verb.CHANGED);
        });
        assertThat(said(view)).containsExactly("Хвилини: [-25] [+35]");
        assertThat(view.shifts()).singleElement().satisfies(shift -> {
            assertThat(shift.by()).isEqualTo("на 10 хвилин пізніше");
            assertThat(shift.following()).isEqualTo("і все, що йде далі");
            assertThat(shift.clocks())
                    .extracting(clock -> clock.time() + "-" + clock.newTime())
                    .containsExactly("15:25-15:35", "10:25-10:35");
        });
    }

    @Test
    void aTextIsToldWordByWordInItsLanguage() {
        DifferenceView view = view(
                EXCHANGE,
                edited(EXCHANGE, "обмін досвідом боротьби з COVID-19\"", "обмін знаннями про COVID-19\""),
                UiLanguage.UK);

        assertThat(view.subjects()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ChangedKind.PROGRAMME);
            assertThat(one.details()).extracting(Detail::language).containsExactly("uk");
        });
        assertThat(said(view))
                .containsExactly(
                        "Назва (українська): Біньчжоу — Кривий Ріг: обмін [-досвідом боротьби з][+знаннями про]"
                                + " COVID-19");
    }

    /** Codes of the file are words for the reader. */
    @Test
    void kindsCountriesZonesAndTiersAreInWords() {
        String other = edited(EXCHANGE, "kind: webinar", "kind: training\nvisibility: participants");
        other = edited(other, "country: UA", "country: KZ");
        other = edited(other, "zone: Europe/Kyiv", "zone: Asia/Almaty");
        other = edited(other, "tier: host", "tier: supporter");
        other = edited(other, "kind: city_government", "kind: hospital");

        assertThat(said(view(EXCHANGE, other, UiLanguage.UK)))
                .contains("Країна або регіон: [-Україна] [+Казахстан]", "Часовий пояс: [-Київ] [+Алмати]")
                .noneMatch(line -> line.contains("host") || line.contains("city_government"))
                .noneMatch(line -> line.contains("webinar") || line.contains("participants"));
    }

    @Test
    void peopleSpeakersAndTheirPostsAreNamed() {
        String other = edited(EXCHANGE, "zh: \"滨州市副市长\"", "zh: \"滨州市市长\"");
        other = edited(other, "uk: {family: Пань, given: Цін}", "uk: {family: Пан, given: Цін}");

        DifferenceView view = view(EXCHANGE, other, UiLanguage.ZH);

        assertThat(view.subjects())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(ChangedKind.PERSON));
        assertThat(said(view)).contains("职务（中文）: 滨州市人民政府：滨州市[-副]市长");
    }

    @Test
    void theFirstProgrammeIsToldItemByItem() {
        String head = EXCHANGE.substring(0, EXCHANGE.indexOf("agenda:"))
                + EXCHANGE.substring(EXCHANGE.indexOf("\nfigures:") + 1);

        assertThat(view(head, EXCHANGE, UiLanguage.UK).subjects())
                .extracting(Subject::kind, Subject::verb)
                .contains(tuple(ChangedKind.ITEM, Verb.ADDED), tuple(ChangedKind.PART, Verb.ADDED))
                .doesNotContain(tuple(ChangedKind.PROGRAMME, Verb.CHANGED));
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void aMissionsPartsAreNamed(UiLanguage language) {
        String other = edited(MISSION, "team: {size: 10,", "team: {size: 12,");
        other = edited(other, "zone: Asia/Almaty, from: 2020-04-09}", "zone: Asia/Almaty, from: 2020-04-11}");
        other = edited(other, "    date: 2020-04-10\n", "    date: 2020-04-12\n");
        other = edited(
                other,
                "key: health-workers, type: presentation, minutes: 30",
                "key: health-workers, type: questions, minutes: 40");
        other = other.replaceFirst("days: 15", "days: 16");
        other = edited(
                other,
                "team: {",
                "supplies:\n  - {from: CN, to: KZ, tonnes: 3.5, items: [{en: Masks, zh: 口罩, ru: Маски}]}\nteam: {");

        DifferenceView view = view(MISSION, other, language);

        assertThat(view.subjects())
                .extracting(Subject::kind)
                .containsExactly(ChangedKind.MISSION, ChangedKind.ITEM, ChangedKind.VISIT, ChangedKind.STOP);
        assertThat(view.subjects().subList(1, 4)).allSatisfy(one -> {
            assertThat(one.verb()).isEqualTo(Verb.CHANGED);
            assertThat(String.valueOf(one.name())).doesNotContain("{");
        });
        assertThat(view.shifts()).hasSize(1);
        assertThat(said(view))
                .noneMatch(line -> line.startsWith(Texts.of(language).say("ChangedField.details")))
                .noneMatch(line -> line.contains("2020-04") || line.contains("CN") || line.contains("presentation"));
    }

    @Test
    void linesNameTheFieldsThatChanged() {
        String other = EXCHANGE.replaceFirst("minutes: 25", "minutes: 35").replace("country: UA", "country: KZ");

        assertThat(DifferenceLines.of(view(EXCHANGE, other, UiLanguage.UK), Texts.of(UiLanguage.UK)))
                .hasSize(3)
                .anyMatch(line -> line.contains("15:25 → 15:35"))
                .anyMatch(line -> line.endsWith("(Хвилини)"))
                .contains("Сторона · змінено: Кривий Ріг (Країна або регіон)");
    }
}
