package org.consilium.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.consilium.calendar.CalendarEntry.Clock;
import org.consilium.calendar.CalendarEntry.Days;
import org.consilium.calendar.CalendarEntry.Timed;
import org.consilium.calendar.CalendarEntry.When;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written is read back by ical4j, which knows nothing of our zones. */
class CalendarFileTest {
    private static final Instant RELEASED = Instant.parse("2021-06-08T09:30:15.123456Z");

    @BeforeAll
    static void fetchNoZones() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private static String written(When when, LocalizedText title, @Nullable ExchangeState halted) {
        List<Clock> clocks = when instanceof Timed timed
                ? List.of(new Clock("ours", LocalizedText.of("en", "Our side"), timed.zone()))
                : List.of();
        CalendarEntry entry = new CalendarEntry(
                "case-2021", "report", when, title, clocks, List.of(), "zh", List.of("uk"), List.of());
        CalendarEvent event = new CalendarEvent(
                entry,
                entry.uid("0f".repeat(16)),
                3,
                RELEASED,
                halted,
                "https://consilium.example/en/exchanges/case-2021");
        return new CalendarFile(
                        new CalendarView(UiLanguage.EN, List.of("en"), null),
                        "Case",
                        "Release 1",
                        "https://consilium.example/en/exchanges/case-2021",
                        "https://consilium.example/en/exchanges/case-2021/calendar.ics",
                        List.of(event))
                .write();
    }

    private static String written(String zone, String starts, int minutes) {
        Instant from = Instant.parse(starts);
        return written(new Timed(from, from.plusSeconds(60L * minutes), zone), LocalizedText.of("en", "Report"), null);
    }

    private static Calendar read(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate();
        assertThat(result.getEntries()).isEmpty();
        return calendar;
    }

    private static VEvent event(String text) throws Exception {
        return (VEvent) read(text).getComponent(Component.VEVENT).orElseThrow();
    }

    private static Instant instant(Temporal at) {
        return at instanceof ZonedDateTime zoned ? zoned.toInstant() : Instant.from(at);
    }

    private static void assertInstants(String text, String starts, String ends) throws Exception {
        VEvent event = event(text);
        assertThat(instant(event.getDateTimeStart().getDate())).isEqualTo(starts);
        assertThat(instant(event.getDateTimeEnd().getDate())).isEqualTo(ends);
    }

    @Test
    void almatyChangesItsOffsetForGood() throws Exception {
        String before = written("Asia/Almaty", "2024-02-29T04:00:00Z", 60);
        String across = written("Asia/Almaty", "2024-02-29T16:00:00Z", 240);
        String after = written("Asia/Almaty", "2024-03-01T04:00:00Z", 60);

        assertThat(before)
                .contains("DTSTART;TZID=Asia/Almaty:20240229T100000\r\n")
                .doesNotContain("TZOFFSETTO:+0500");
        assertThat(across)
                .contains("DTSTART:20240301T000000\r\nTZOFFSETFROM:+0600\r\nTZOFFSETTO:+0500\r\n")
                .contains("DTSTART;TZID=Asia/Almaty:20240229T220000\r\nDTEND;TZID=Asia/Almaty:20240301T010000\r\n");
        assertThat(after).contains("DTSTART;TZID=Asia/Almaty:20240301T090000\r\n");
        assertInstants(across, "2024-02-29T16:00:00Z", "2024-02-29T20:00:00Z");
    }

    @Test
    void kyivChangesItsClocksTwiceAYear() throws Exception {
        String spring = written("Europe/Kyiv", "2022-03-27T00:30:00Z", 60);
        String autumn = written("Europe/Kyiv", "2022-10-30T00:30:00Z", 60);

        assertThat(spring)
                .contains("DTEND;TZID=Europe/Kyiv:20220327T043000\r\n", "BEGIN:DAYLIGHT\r\nDTSTART:20220327T030000");
        assertInstants(spring, "2022-03-27T00:30:00Z", "2022-03-27T01:30:00Z");
        assertThat(autumn).contains("DTSTART:20221030T003000Z\r\nDTEND:20221030T013000Z\r\n");
        assertInstants(autumn, "2022-10-30T00:30:00Z", "2022-10-30T01:30:00Z");
    }

    @Test
    void anItemEndsOnTheNextDayAndDaysEndBeforeTheNextOne() throws Exception {
        assertThat(written("Asia/Shanghai", "2020-04-16T15:30:00Z", 60))
                .contains("DTSTART;TZID=Asia/Shanghai:20200416T233000\r\nDTEND;TZID=Asia/Shanghai:20200417T003000\r\n");
        Days days = new Days(LocalDate.of(2020, 4, 9), LocalDate.of(2020, 4, 30));
        VEvent mission = event(written(days, LocalizedText.of("en", "Mission"), null));
        assertThat(mission.getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2020, 5, 1));
    }

    @Test
    void textsAreEscapedAndFoldedBetweenCharacters() throws Exception {
        String title = "a;b,c\\d\r\nEND:VEVENT\u0000\u0007\u009f " + "会诊𠮷".repeat(100);
        Days days = new Days(LocalDate.of(2020, 4, 9), LocalDate.of(2020, 4, 9));
        String text = written(days, LocalizedText.of("en", title), null);

        assertThat(Arrays.stream(text.split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n") || line.contains("\r") || line.contains("\uFFFD"));
        assertThat(text).containsOnlyOnce("\r\nEND:VEVENT\r\n").contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT ");
        assertThat(event(text).getSummary().getValue()).isEqualTo("a;b,c\\d\nEND:VEVENT " + "会诊𠮷".repeat(100));
    }

    @Test
    void theStateIsAStatusAndAWord() throws ParserException {
        Days days = new Days(LocalDate.of(2020, 4, 9), LocalDate.of(2020, 4, 9));
        LocalizedText title = LocalizedText.of(Map.of("en", "Meeting"));
        assertThat(written(days, title, ExchangeState.CANCELLED))
                .contains("STATUS:CANCELLED\r\n", "SUMMARY:Cancelled · Meeting\r\n", "SEQUENCE:3\r\n")
                .contains("DTSTAMP:20210608T093015Z\r\n", "UID:report.case-2021@0f0f")
                .doesNotContain("METHOD");
        assertThat(written(days, title, ExchangeState.POSTPONED))
                .contains("STATUS:TENTATIVE\r\n", "TRANSP:TRANSPARENT\r\n", "SUMMARY:Postponed · Meeting\r\n");
    }
}
