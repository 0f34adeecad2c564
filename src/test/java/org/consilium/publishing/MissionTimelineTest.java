package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.consilium.exchange.Planned;
import org.consilium.publishing.MissionTimeline.Clock;
import org.consilium.publishing.MissionTimeline.Day;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.publishing.view.MissionJson;
import org.junit.jupiter.api.Test;

class MissionTimelineTest {
    private final MissionJson kazakhstan = MissionFile.kazakhstan();

    @Test
    void holdsOnlyDaysThatTheSourcesKnowOfAndCountsTheQuietOnesBetween() {
        List<Day> days = MissionTimeline.of(kazakhstan).days();

        assertThat(days)
                .extracting(Day::date)
                .containsExactly(LocalDate.of(2020, 4, 9), LocalDate.of(2020, 4, 10), LocalDate.of(2020, 4, 24));
        assertThat(days).extracting(Day::quietBefore).containsExactly(0, 0, 13);
    }

    @Test
    void countsDaysAsTheProgrammeDoesAndNotFromArrival() {
        assertThat(MissionTimeline.of(kazakhstan).days())
                .extracting(Day::number)
                .containsExactly(null, 1, 15);
    }

    @Test
    void countsNoDaysWhereTheProgrammeCountsNone() {
        assertThat(MissionTimeline.of(MissionFile.russia()).days())
                .extracting(Day::number)
                .containsOnlyNulls();
    }

    @Test
    void marksArrivalCitiesReachedAndTheLastDayOfTheCount() {
        List<Day> days = MissionTimeline.of(kazakhstan).days();

        assertThat(days.getFirst().first()).isTrue();
        assertThat(days.getFirst().reached())
                .extracting(stop -> stop.city().say("en").text())
                .containsExactly("Nur-Sultan");
        assertThat(days.getFirst().last()).isFalse();
        assertThat(days.getLast().last()).isTrue();
    }

    @Test
    void keepsTheOrderOfTheFileWithinADay() {
        Day day = MissionTimeline.of(kazakhstan).days().get(1);

        assertThat(day.entries()).hasSize(2);
        assertThat(day.entries().getFirst().onSite()).isNotNull();
        assertThat(day.entries().getLast().exchange()).isNotNull();
        assertThat(day.entries().getLast().planned()).isEqualTo(Planned.TIME);
        assertThat(day.planned()).isFalse();
    }

    @Test
    void tellsADayUnderWhichOnlyAssumedDatesStandFromOneThatTheSourcesKnow() {
        List<Day> days = MissionTimeline.of(MissionFile.russia()).days();

        assertThat(days)
                .filteredOn(Day::planned)
                .extracting(Day::date)
                .containsExactly(LocalDate.of(2020, 4, 13), LocalDate.of(2020, 4, 14));
        assertThat(days.getLast().entries())
                .extracting(MissionTimeline.Entry::planned)
                .containsExactly(Planned.DATE_AND_TIME);
    }

    @Test
    void showsAnExchangeOnTheClockOfEachSide() {
        var online = MissionTimeline.of(kazakhstan).days().get(1).entries().getLast();

        assertThat(online.times()).extracting(Clock::zone).containsExactly("Asia/Shanghai", "Asia/Almaty");
        assertThat(online.times()).extracting(Clock::starts).containsOnly(Instant.parse("2020-04-10T08:00:00Z"));
        assertThat(online.times()).extracting(Clock::shift).containsOnly(0L);
    }

    @Test
    void tellsTheDateOfASideWhoseClockIsAlreadyOnTheNextDay() {
        var online = online(startingAt("2020-04-10T17:30:00Z", "Asia/Almaty"));

        assertThat(online.times())
                .extracting(Clock::date)
                .containsExactly(LocalDate.of(2020, 4, 11), LocalDate.of(2020, 4, 10));
        assertThat(online.times()).extracting(Clock::shift).containsExactly(1L, 0L);
    }

    @Test
    void addsTheClockOfAZoneThatBelongsToNoSide() {
        var online = online(startingAt("2020-04-10T08:00:00Z", "Asia/Aqtobe"));

        assertThat(online.times())
                .extracting(Clock::zone)
                .containsExactly("Asia/Aqtobe", "Asia/Shanghai", "Asia/Almaty");
        assertThat(online.times().getFirst().side()).isNull();
    }

    @Test
    void putsSuppliesOnTheDayItArrivesEvenBeforeTheMission() {
        List<Day> days = MissionTimeline.of(MissionFile.russia()).days();

        assertThat(days.getFirst().date()).isEqualTo(LocalDate.of(2020, 4, 2));
        assertThat(days.getFirst().supplies()).hasSize(1);
        assertThat(days.get(1).first()).isTrue();
        assertThat(days.get(1).quietBefore()).isZero();
    }

    private ExchangeSummary startingAt(String instant, String zone) {
        ExchangeSummary one = kazakhstan.activities().getLast().exchange();
        Instant starts = Instant.parse(instant);
        return new ExchangeSummary(
                one.slug(),
                one.kind(),
                one.state(),
                one.title(),
                one.languages(),
                one.sides(),
                starts,
                starts.plusSeconds(3600),
                zone,
                List.of(),
                one.mission());
    }

    private MissionTimeline.Entry online(ExchangeSummary exchange) {
        var activity = new MissionJson.Activity(LocalDate.of(2020, 4, 10), false, null, exchange);
        return MissionTimeline.of(with(List.of(activity)))
                .days()
                .get(1)
                .entries()
                .getFirst();
    }

    private MissionJson with(List<MissionJson.Activity> activities) {
        MissionJson one = kazakhstan;
        return new MissionJson(
                one.slug(),
                one.kind(),
                one.state(),
                one.stateSince(),
                one.title(),
                one.languages(),
                one.sides(),
                one.from(),
                one.until(),
                one.days(),
                one.programmeFrom(),
                one.organisations(),
                one.stops(),
                one.team(),
                activities,
                one.supplies(),
                one.documents(),
                one.figures(),
                one.outcomes(),
                one.sources(),
                one.totals());
    }
}
