package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.exchangefile.Samples.EXCHANGE;
import static org.consilium.exchangefile.Samples.MISSION;
import static org.consilium.exchangefile.Samples.accepted;
import static org.consilium.exchangefile.Samples.problems;
import static org.consilium.exchangefile.Samples.with;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.agenda.ItemType;
import org.consilium.agenda.Role;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.OnSite;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExchangeFileReaderTest {
    @TestFactory
    Stream<DynamicTest> theRealFilesAreRead() {
        assertThat(Samples.real()).hasSize(4);
        return Samples.real().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(problems(bytes(file))).isEmpty()));
    }

    @Test
    void theSmallSamplesAreRead() {
        assertThat(problems(EXCHANGE)).isEmpty();
        assertThat(problems(MISSION)).isEmpty();
    }

    @Test
    void anExchangeIsReadWithItsAgenda() {
        ExchangeBody body = (ExchangeBody) accepted(EXCHANGE).body();

        Item talk = body.agenda().getFirst().items().getFirst();
        assertThat(body.starts()).isEqualTo(LocalDateTime.of(2022, 3, 1, 10, 0));
        assertThat(talk.type()).isEqualTo(ItemType.PRESENTATION);
        assertThat(talk.speakers()).containsExactly(new Speaker("meyer", null, Role.SPEAKER));
        assertThat(talk.educational()).isNull();
    }

    @Test
    void aMissionIsReadWithItsExchanges() {
        MissionBody mission = (MissionBody) accepted(MISSION).body();

        assertThat(mission.from()).isEqualTo(LocalDate.of(2022, 5, 1));
        assertThat(mission.supplies().getFirst().tonnes()).isEqualTo(new BigDecimal("25.5"));
        assertThat(mission.activities()).hasSize(2).last().isInstanceOf(Online.class);
    }

    @Test
    void anExchangeWithoutZoneIsInThatOfTheFirstSide() {
        ExchangeBody body = (ExchangeBody) accepted(with(EXCHANGE, "zone: Europe/Berlin\nassumed", "assumed"))
                .body();

        assertThat(body.zone()).isEqualTo("Europe/Berlin");
    }

    @Test
    void aDateMayBeAssumedOfAnExchangeAndOfWhatIsOnSite() {
        MissionBody mission = (MissionBody) accepted(with(
                        with(
                                MISSION,
                                "starts: 2022-05-02T10:00",
                                "starts: 2022-05-02T10:00\n    assumed: [date, starts]"),
                        "title: {ru: \"Больница\"}",
                        "title: {ru: \"Больница\"}, assumed: [date]"))
                .body();

        assertThat(((OnSite) mission.activities().getFirst()).assumed()).containsExactly("date");
        assertThat(((Online) mission.activities().getLast()).body().assumed()).containsExactly("date", "starts");
    }

    @Test
    void aNameThatIsTransliteratedIsToldFromOneThatASourceGives() {
        ExchangeFile file = accepted(with(
                EXCHANGE,
                "name: {de: {family: Meyer, given: Eva}}",
                "name: {de: {family: Meyer, given: Eva}, uk: {family: Маєр, given: Ева}}, transliterated: [uk]"));

        assertThat(file.people().getFirst().transliterated()).containsExactly("uk");
    }

    @Test
    void anExchangeIsPublicUnlessItSaysOtherwise() {
        ExchangeBody body = (ExchangeBody) accepted(EXCHANGE).body();
        ExchangeBody closed =
                (ExchangeBody) accepted(with(EXCHANGE, "kind: webinar", "kind: webinar\nvisibility: participants"))
                        .body();

        assertThat(List.of(body.visibility(), closed.visibility()))
                .containsExactly(Visibility.PUBLIC, Visibility.PARTICIPANTS);
    }

    @Test
    void aPlainNumberIsItsTextWhereTextIsExpected() {
        ExchangeFile file = accepted(with(EXCHANGE, "edition: \"2\"", "edition: 2.10"));

        assertThat(file.documents().getFirst().editions().getFirst().edition()).isEqualTo("2.10");
    }

    @Test
    void norwegianIsALanguageAndNotFalse() {
        ExchangeFile file = accepted(with(EXCHANGE, "title: {en: \"Burns\"}", "title: {no: Nei, en: No}"));

        assertThat(file.title().in("no")).contains("Nei");
    }

    @Test
    void aDateMayBeQuoted() {
        assertThat(problems(with(EXCHANGE, "date: 2022-03-02", "date: \"2022-03-02\"")))
                .isEmpty();
    }

    @Test
    void closingZerosOfTonnesSayNothing() {
        assertThat(accepted(with(MISSION, "25.5", "25.50"))).isEqualTo(accepted(MISSION));
    }

    @Test
    void aPauseBetweenItemsIsAllowed() {
        assertThat(problems(with(EXCHANGE, "2022-03-01T10:30", "2022-03-01T12:00")))
                .isEmpty();
    }

    @Test
    void anAgendaRunsOnOverAChangeOfTheClocks() {
        String night = with(EXCHANGE, "2022-03-01T10:00", "2022-03-27T01:45");

        assertThat(problems(with(night, "2022-03-01T10:30", "2022-03-27T03:15")))
                .isEmpty();
        assertThat(problems(with(night, "2022-03-01T10:30", "2022-03-27T03:14")))
                .containsExactly("f.yaml:22:44: agenda[0].items[1].starts: is before the previous item ends,"
                        + " expected a time from 2022-03-27T03:15 on");
    }

    @Test
    void supplyMayArriveBeforeTheMission() {
        assertThat(problems(with(MISSION, "tonnes: 25.5", "arrives: 2022-04-02")))
                .isEmpty();
    }

    @Test
    void whatRefersToASectionThatCannotBeReadIsNotJudged() {
        String file = with(EXCHANGE, "charite: {kind: hospital, side: berlin, name: {de: \"Charité\"}}", "- charite");

        assertThat(problems(file))
                .containsExactly("f.yaml:13:3: institutions: is a list, expected a map of key to institution");
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheFile() {
        String file = EXCHANGE.replace("Europe/Berlin", "Europe/Berlim")
                .replace("minutes: 30", "minutes: thirty")
                .replace("person: meyer", "person: maier")
                .replace("kind: webinar", "kind: webinars")
                .replace("as_of: 2022-02-28", "as_of: 2022-02-29")
                .replace("2020-02-29}]}", "2020-02-29}], pages: 7}");

        assertThat(problems(file))
                .containsExactly(
                        "f.yaml:3:7: kind: is `webinars` (did you mean `webinar`?), expected one of webinar, conference,"
                                + " meeting, training, briefing, consultation",
                        "f.yaml:7:7: zone: is `Europe/Berlim` (did you mean `Europe/Berlin`?), expected an IANA time zone such as Asia/Shanghai",
                        "f.yaml:10:60: sides[0].zone: is `Europe/Berlim` (did you mean `Europe/Berlin`?), expected an IANA time zone such as Asia/Shanghai",
                        "f.yaml:21:39: agenda[0].items[0].minutes: is `thirty`, expected a whole number from 1 to 1,440",
                        "f.yaml:21:90: agenda[0].items[0].speakers[0].person: `maier` is not among the people of this file,"
                                + " expected one of `meyer`",
                        "f.yaml:24:105: documents.protocol.pages: is not a key of a document, expected one of title, editions",
                        "f.yaml:26:26: figures[0].as_of: is `2022-02-29`, expected a date of the calendar as YYYY-MM-DD,"
                                + " in the years 1900 to 2199");
    }

    @Test
    void aTextMayHaveSeveralLines() {
        ExchangeFile file =
                accepted(with(EXCHANGE, "title: {en: \"Burns\"}", "title:\n  en: |-\n    Burns\n    and scalds"));

        assertThat(file.title().in("en")).contains("Burns\nand scalds");
    }

    @Test
    void aTextHasALongestLength() {
        String longest = "烧".repeat(TextReader.TEXT_MOST);

        assertThat(problems(with(EXCHANGE, "Burns", longest))).isEmpty();
        assertThat(problems(with(EXCHANGE, "Burns", longest + "伤")))
                .containsExactly("f.yaml:4:13: title.en: is 2,001 characters long, expected at most 2,000");
    }

    @Test
    void theSameTextInAllLanguagesHasALongestLength() {
        String languages = Stream.of("de", "en", "fr", "it", "kk", "ru", "uk")
                .map(language -> language + ": " + "x".repeat(TextReader.TEXT_MOST))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();

        assertThat(problems(with(EXCHANGE, "en: \"Burns\"", languages)))
                .containsExactly(
                        "f.yaml:4:8: title: is 14,000 characters long in all languages, expected at most 12,000");
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
