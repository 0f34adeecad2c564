package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.agenda.ItemType;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.Visibility;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.publishing.AgendaColumns.Moment;
import org.consilium.publishing.AgendaColumns.Row;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ItemJson;
import org.consilium.publishing.view.PartJson;
import org.consilium.publishing.view.SideJson;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaColumnsTest {
    private static final SideJson BINZHOU = side("binzhou", "Asia/Shanghai", "zh");
    private static final SideJson KRIVOY_ROG = side("krivoy-rog", "Europe/Kyiv", "uk");
    private static final SideJson ALMATY = side("almaty", "Asia/Almaty", "kk");
    private static final SideJson MOSCOW = side("moscow", "Europe/Moscow", "ru");
    private static final SideJson OMSK = side("omsk", "Asia/Omsk", "ru");
    private static final SideJson BOSTON = side("boston", "America/New_York", "en");

    @Test
    void withoutAChoiceTheFirstTwoSidesStandSideBySideInTheirLanguages() {
        assertColumns(of(null, null, BINZHOU, KRIVOY_ROG), "zh@binzhou", "uk@krivoy-rog");
    }

    @Test
    void aSidesLanguageBringsThatSidesClockWhereverItStands() {
        assertColumns(of("uk", "zh", BINZHOU, KRIVOY_ROG), "uk@krivoy-rog", "zh@binzhou");
    }

    @Test
    void aThirdLanguageTakesTheClockOfItsPlace() {
        assertColumns(of("zh", "en", BINZHOU, KRIVOY_ROG), "zh@binzhou", "en@krivoy-rog");
        assertColumns(of("en", "ru", BINZHOU, KRIVOY_ROG), "en@binzhou", "ru@krivoy-rog");
    }

    @Test
    void aThirdLanguageNeverDoublesTheClockOfTheOtherColumn() {
        assertColumns(of("uk", "en", BINZHOU, KRIVOY_ROG), "uk@krivoy-rog", "en@binzhou");
        assertColumns(of("en", "zh", BINZHOU, KRIVOY_ROG), "en@krivoy-rog", "zh@binzhou");
    }

    @Test
    void oneLanguageTwiceShowsTheClocksOfBothSides() {
        assertColumns(of("zh", "zh", BINZHOU, KRIVOY_ROG), "zh@binzhou", "zh@krivoy-rog");
        assertColumns(of("uk", "uk", BINZHOU, KRIVOY_ROG), "uk@krivoy-rog", "uk@binzhou");
    }

    @Test
    void twoSidesOfOneLanguageKeepTheirPlaces() {
        assertColumns(of(null, null, MOSCOW, OMSK), "ru@moscow", "ru@omsk");
        assertColumns(of("zh", "ru", MOSCOW, OMSK), "zh@moscow", "ru@omsk");
    }

    @Test
    void aLanguageThatTheExchangeDoesNotHaveCountsAsNoChoice() {
        assertColumns(of("fr", "<script>", BINZHOU, KRIVOY_ROG), "zh@binzhou", "uk@krivoy-rog");
    }

    @Test
    void sidesWithoutAColumnStandInALineOfTheirOwn() {
        AgendaColumns agenda = of("kk", "zh", BINZHOU, KRIVOY_ROG, ALMATY);

        assertColumns(agenda, "kk@almaty", "zh@binzhou");
        assertThat(agenda.others()).containsExactly(KRIVOY_ROG);
        assertThat(rows(agenda).getFirst().others()).extracting(Moment::side).containsExactly(KRIVOY_ROG);
    }

    @Test
    void aSideWhereItIsTomorrowIsADayAhead() {
        AgendaColumns agenda = agenda(List.of(BOSTON, BINZHOU), null, null, "2020-04-16T23:00:00Z", 60);

        Row row = rows(agenda).getFirst();
        assertThat(row.left().date()).hasToString("2020-04-16");
        assertThat(row.right().date()).hasToString("2020-04-17");
        assertThat(row.right().shift()).isEqualTo(1);
        assertThat(row.left().shift()).isZero();
    }

    @Test
    void aSideWhereItIsStillYesterdayIsADayBehind() {
        AgendaColumns agenda = agenda(List.of(BINZHOU, BOSTON), null, null, "2020-04-16T23:00:00Z", 60);

        Moment boston = rows(agenda).getFirst().right();
        assertThat(boston.shift()).isEqualTo(-1);
    }

    @Test
    void aDaysHeadingStandsWhereTheLeftDateChanges() {
        AgendaColumns agenda = agenda(List.of(BINZHOU, KRIVOY_ROG), null, null, "2020-04-16T14:30:00Z", 60, 60, 60);

        assertThat(rows(agenda)).extracting(Row::newDay).containsExactly(true, false, true);
        assertThat(rows(agenda)).extracting(row -> row.right().shift()).containsExactly(0L, 0L, -1L);
    }

    @Test
    void aChangeOfClocksDuringTheExchangeIsNoticed() {
        AgendaColumns agenda = agenda(List.of(BINZHOU, KRIVOY_ROG), null, null, "2020-03-29T00:30:00Z", 60, 60);

        assertThat(rows(agenda)).extracting(row -> row.right().offsetMoved()).containsExactly(false, true);
        assertThat(rows(agenda)).extracting(row -> row.left().offsetMoved()).containsExactly(false, false);
    }

    @Test
    void theRealExchangeIsAtThreeInBinzhouAndAtTenInKrivoyRog() {
        AgendaColumns agenda = AgendaColumns.of(RealExchange.inFile("binzhou-krivoy-rog-2020"), null, null);

        Moment right = rows(agenda).getFirst().right();
        assertThat(agenda.left().formats().time(right.starts(), "Asia/Shanghai"))
                .isEqualTo("15:00");
        assertThat(agenda.right().formats().time(right.starts(), right.side().zone()))
                .isEqualTo("10:00");
    }

    private static void assertColumns(AgendaColumns agenda, String left, String right) {
        assertThat(List.of(agenda.left(), agenda.right()))
                .extracting(column -> column.language() + "@" + column.side().key())
                .containsExactly(left, right);
    }

    private static List<Row> rows(AgendaColumns agenda) {
        return agenda.parts().stream().flatMap(part -> part.rows().stream()).toList();
    }

    @Test
    void theReadersOwnSideComesFirstUnlessTheReaderChooses() {
        ExchangeJson exchange = RealExchange.inFile("binzhou-krivoy-rog-2020");

        assertThat(first(exchange, UiLanguage.UK, null)).isEqualTo("uk");
        assertThat(first(exchange, UiLanguage.ZH, null)).isEqualTo("zh");
        assertThat(first(exchange, UiLanguage.EN, null)).as("nobody's own").isEqualTo("zh");
        assertThat(first(exchange, UiLanguage.UK, "zh")).isEqualTo("zh");
        assertThat(AgendaColumns.of(exchange, UiLanguage.UK, null, null).right().language())
                .isEqualTo("zh");
    }

    private static String first(ExchangeJson exchange, UiLanguage reader, @Nullable String left) {
        return AgendaColumns.of(exchange, reader, left, null).left().language();
    }

    private static AgendaColumns of(String left, String right, SideJson... sides) {
        return agenda(List.of(sides), left, right, "2020-04-16T07:00:00Z", 25);
    }

    private static AgendaColumns agenda(
            List<SideJson> sides, String left, String right, String starts, int... minutes) {
        Instant opening = Instant.parse(starts);
        Instant next = opening;
        List<ItemJson> items = new ArrayList<>();
        for (int length : minutes) {
            Instant end = next.plusSeconds(60L * length);
            items.add(item(items.size(), length, next, end));
            next = end;
        }
        ExchangeJson exchange = new ExchangeJson(
                "some-exchange",
                ExchangeKind.WEBINAR,
                Visibility.PUBLIC,
                ExchangeState.PUBLISHED,
                null,
                null,
                false,
                false,
                LocalizedText.of("en", "Some exchange"),
                List.of("zh", "uk", "ru", "kk", "en"),
                sides,
                opening,
                next,
                sides.getFirst().zone(),
                List.of(),
                null,
                List.of(),
                List.of(new PartJson(LocalizedText.of("en", "All"), items)),
                List.of(),
                List.of(),
                List.of());
        return AgendaColumns.of(exchange, left, right);
    }

    private static ItemJson item(int id, int minutes, Instant starts, Instant ends) {
        LocalizedText title = LocalizedText.of(Map.of("en", "Item " + id));
        return new ItemJson(
                id,
                ItemType.PRESENTATION,
                minutes,
                starts,
                ends,
                false,
                title,
                null,
                List.of(),
                true,
                List.of(),
                List.of(),
                null);
    }

    private static SideJson side(String key, String zone, String language) {
        return new SideJson(key, LocalizedText.of("en", key), List.of(), "XX", zone, language);
    }
}
