package org.consilium.scheduling.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchange.PlannedTurns.Turn;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.holidays.ShippedHolidays;
import org.consilium.scheduling.timing.CivilHours;
import org.consilium.scheduling.timing.SlotRules;
import org.consilium.scheduling.timing.TimedSide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a real exchange of two sides, moved to other days. */
class WarningRulesTest {
    private static final String SLUG = "binzhou-krivoy-rog-2020";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aGoodTimeLeavesOnlyWhatIsNotTranslated() {
        assertThat(codes("2026-12-08T15:00")).isEmpty();
    }

    @Test
    void namesALetterThatCannotBePrintedAndATextThatIsTooLong() throws IOException {
        String file = Files.readString(Path.of("exchanges", SLUG + ".yaml"))
                .replace("\"呼吸内科诊治经验\"", "\"𠮷田呼吸内科\"")
                .replace(
                        "\"Клінічний досвід\"",
                        '"' + "Клінічний досвід ".repeat(16).strip() + '"');

        List<Warning> found = PrintWarningRules.warnings(ExchangeFileReader.accepted(file));

        assertThat(codes(found)).containsExactly("text_too_long", "letter_missing");
        assertThat(found.getFirst().path()).containsExactly("parts", "clinical-experience", "part", "uk");
        assertThat(found.getLast().path()).containsExactly("items", "respiratory-medicine", "title", "zh");
        assertThat(found.getLast().about().name()).isEqualTo("𠮷");
    }

    @Test
    void warnsOfAWeekendAndTellsOfTheWorkingOneOfTheOtherSide() {
        List<Warning> warnings = warnings(at("2026-02-14T15:00"));

        assertThat(codes(warnings)).containsExactly("weekend", "working_weekend");
        assertThat(side(warnings.getFirst())).isEqualTo("krivoy-rog");
        assertThat(warnings.getFirst().path()).containsExactly("starts");
        assertThat(side(warnings.getLast())).isEqualTo("binzhou");
        assertThat(warnings.getLast().code().information()).isTrue();
    }

    @Test
    void warnsOfAHolidayAndTellsOfOneThatIsWorked() {
        assertThat(codes("2026-10-01T15:00")).containsExactly("day_off", "named_day");
    }

    @Test
    void saysThatAYearIsNotKnownOnceForEachSide() {
        assertThat(codes("2028-03-01T23:00"))
                .contains("year_unknown")
                .filteredOn("year_unknown"::equals)
                .hasSize(2);
    }

    @Test
    void proposesTheNearestStartInsideEverybodysHours() {
        List<Warning> warnings = warnings(at("2026-12-08T09:00"));

        assertThat(codes(warnings)).containsExactly("outside_hours");
        Warning early = warnings.getFirst();
        assertThat(side(early)).isEqualTo("krivoy-rog");
        assertThat(early.about().from()).isEqualTo(LocalDateTime.parse("2026-12-08T03:00"));
        assertThat(early.ways().getFirst()).isEqualTo(Way.move(LocalDateTime.parse("2026-12-08T14:00")));
        assertThat(early.ways()).extracting(Way::kind).endsWith(WayKind.KEEP);
    }

    @Test
    void namesTheFirstItemThatIsOutsideTheHours() {
        Warning late = warnings(at("2026-12-08T18:30")).getFirst();

        assertThat(late.code()).isEqualTo(WarningCode.OUTSIDE_HOURS);
        assertThat(late.path()).containsExactly("items", "questions", "starts");
    }

    @Test
    void warnsOfTheNoonBreak() {
        assertThat(codes("2026-12-08T13:30")).contains("noon_break");
    }

    @Test
    void saysNothingOfTheTimeOfAnExchangeThatIsOver() {
        assertThat(codes(warnings(file()))).isEmpty();
    }

    @Test
    void aWarningIsANewOneWhenItsFactsChange() {
        String first = warnings(at("2026-02-14T15:00")).getFirst().id();

        assertThat(warnings(at("2026-02-14T15:30")).getFirst().id()).isEqualTo(first);
        assertThat(warnings(at("2026-02-21T15:00")).getFirst().id()).isNotEqualTo(first);
    }

    @Test
    void knowsAPersonWhoIsInTwoExchangesAtOnce() {
        ExchangeFile other = ExchangeFileReader.accepted(text("2026-12-08T15:10")
                .replace("exchange: " + SLUG, "exchange: other-2026")
                .replace("pan-qing:\n", "pan-qing:\n    same_as: " + SLUG + "/pan-qing\n"));

        List<Warning> warnings = WarningRules.warnings(facts(at("2026-12-08T15:00"), List.of(), other));

        assertThat(codes(warnings)).containsExactly("person_elsewhere");
        assertThat(warnings.getFirst().path()).containsExactly("items", "measures", "speakers");
    }

    @Test
    void warnsOfItemsThatOverlapAndOfPeopleInBoth() {
        ExchangeFile file = at("2026-12-08T15:00");
        ExchangeBody body = (ExchangeBody) file.body();
        Part opening = body.agenda().getFirst();
        ExchangeFile.Item again = item(opening.items().getFirst(), LocalDateTime.parse("2026-12-08T15:20"));
        List<Part> agenda = new ArrayList<>(body.agenda());
        agenda.set(
                0,
                new Part(opening.key(), opening.part(), List.of(opening.items().getFirst(), again)));

        List<Warning> warnings = warnings(new ExchangeFile(
                file.slug(),
                file.title(),
                file.languages(),
                file.sides(),
                file.institutions(),
                file.organisations(),
                file.people(),
                file.documents(),
                file.figures(),
                file.outcomes(),
                file.sources(),
                new ExchangeBody(body.kind(), body.visibility(), body.starts(), body.zone(), body.assumed(), agenda)));

        assertThat(codes(warnings)).startsWith("overlap", "person_twice");
        assertThat(warnings.getFirst().path()).containsExactly("items", "again", "starts");
    }

    private static ExchangeFile.Item item(ExchangeFile.Item like, LocalDateTime starts) {
        return new ExchangeFile.Item(
                "again",
                like.type(),
                like.minutes(),
                starts,
                like.title(),
                like.speakers(),
                like.language(),
                like.interpretedInto(),
                like.educational(),
                like.documents(),
                like.note());
    }

    @Test
    void comparesThePlanOfBoothsWithTheTimesOfTheWorkingCopy() {
        List<Turn> turns = List.of(
                turn("uk", "Olena", "2026-12-08T07:00:00Z", 25),
                turn("zh", "Wei", "2026-12-08T05:00:00Z", 25),
                turn(null, "Olena", "2026-12-08T07:10:00Z", 60));

        List<Warning> warnings = WarningRules.warnings(facts(at("2026-12-08T15:00"), turns));

        assertThat(codes(warnings))
                .containsExactly("interpreter_twice", "no_interpreter", "no_interpreter", "shift_beside");
        assertThat(warnings.get(1).about().language()).isEqualTo("ru");
        assertThat(warnings.get(3).about().name()).isEqualTo("Wei");
    }

    @Test
    void findsALanguageThatNobodyInterpretsForASide() {
        ExchangeFile file = ExchangeFileReader.accepted(
                text("2026-12-08T15:00").replace("interpreted_into: [zh, en]", "interpreted_into: [en]"));

        Warning unheard = warnings(file).getFirst();

        assertThat(unheard.code()).isEqualTo(WarningCode.NOT_INTERPRETED);
        assertThat(unheard.about().language()).isEqualTo("zh");
        assertThat(unheard.about().count()).isEqualTo(2);
        assertThat(unheard.path()).containsExactly("items", "questions", "interpreted_into");
    }

    @Test
    void countsPendingTextsByLanguageAndNamesTheFirst() {
        List<Warning> pending = warnings(file());

        assertThat(pending).extracting(one -> one.about().language()).containsExactly("zh", "uk", "ru");
        assertThat(pending).extracting(one -> one.about().count()).containsExactly(1, 3, 12);
        assertThat(pending.getFirst().path()).containsExactly("people", "pan-qing", "name", "zh");
        assertThat(pending.get(1).path()).containsExactly("items", "respiratory-medicine", "speakers");
        assertThat(pending.getLast().path()).containsExactly("parts", "opening", "part", "ru");
    }

    private static Turn turn(@Nullable String booth, String name, String from, int minutes) {
        Instant begin = Instant.parse(from);
        return new Turn(booth, name, name, begin, begin.plusSeconds(minutes * 60L));
    }

    private static List<String> codes(String starts) {
        return codes(warnings(at(starts)));
    }

    /** Without the pending texts, which all these exchanges have. */
    private static List<String> codes(List<Warning> warnings) {
        return warnings.stream()
                .map(one -> one.code().code())
                .filter(code -> !code.equals("pending"))
                .toList();
    }

    private static List<Warning> warnings(ExchangeFile file) {
        return WarningRules.warnings(facts(file, List.of()));
    }

    private static Facts facts(ExchangeFile file, List<Turn> turns, ExchangeFile... others) {
        List<TimedSide> sides = file.sides().stream()
                .map(side -> new TimedSide(
                        side.key(),
                        side.name(),
                        side.country(),
                        ZoneId.of(side.zone()),
                        CivilHours.usual(side.country())))
                .toList();
        List<Facts.Engagement> elsewhere = Stream.concat(Stream.of(file), Stream.of(others))
                .flatMap(one -> Facts.engagements(one).stream())
                .toList();
        return new Facts(file, new SlotRules.Setting(sides, ShippedHolidays.calendar()), slug -> turns, elsewhere, NOW);
    }

    private static String side(Warning warning) {
        return Objects.requireNonNull(warning.about().side()).key();
    }

    private static ExchangeFile at(String starts) {
        return ExchangeFileReader.accepted(text(starts));
    }

    private static ExchangeFile file() {
        return ExchangeFileReader.accepted(text());
    }

    private static String text(String starts) {
        return text().replace("starts: 2020-04-16T15:00", "starts: " + starts);
    }

    private static String text() {
        try {
            return Files.readString(Path.of("exchanges", SLUG + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
