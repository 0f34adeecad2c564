package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table that the browser's clock is tested with ({@code frontend/test/zone-clock.test.js}) is what java.time says.
 * {@code -Dvectors.write=true} writes it anew.
 */
class ZoneTransitionsTest {
    private static final Path TABLE = Path.of("src/test/resources/zones/vectors.json");
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai", "Europe/Kyiv", "Europe/Moscow", "Asia/Almaty", "Pacific/Kwajalein", "Australia/Lord_Howe");
    private static final String A_DAY_SKIPPED = "Pacific/Kwajalein";
    private static final ObjectMapper JSON = new ObjectMapper();

    record Table(String version, List<ZoneVectors> zones) {}

    /** {@code instants}: second, civil time, weekday, offset; {@code civil}: civil time, kind, what java.time takes, instants. */
    record ZoneVectors(ZoneTransitions transitions, List<InstantVector> instants, List<CivilVector> civil) {}

    record InstantVector(long at, String civil, int weekday, int offset) {}

    record CivilVector(String civil, String kind, long at, List<Long> instants) {}

    @Test
    void the_table_of_the_browser_is_what_java_time_says() throws IOException {
        Table expected = new Table(
                version(), ZONES.stream().map(ZoneTransitionsTest::vectors).toList());
        if (Boolean.getBoolean("vectors.write")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, JSON.writeValueAsString(expected) + "\n");
        }
        Table found = JSON.readValue(TABLE.toFile(), Table.class);
        if (found.version().equals(expected.version())) {
            assertThat(found).isEqualTo(expected);
        } else { // rules of later years may differ
            Year known = Year.parse(found.version().substring(0, 4));
            assertThat(before(known, found)).isEqualTo(before(known, expected));
        }
    }

    @Test
    void almaty_has_one_hour_less_since_the_first_of_march_2024() {
        ZoneTransitions almaty = between("Asia/Almaty", "2020-01-01", "2030-01-01");
        long change = Instant.parse("2024-02-29T18:00:00Z").getEpochSecond();
        assertThat(almaty.offset()).isEqualTo(360);
        assertThat(almaty.changes()).containsExactly(List.of(change, 300L));
    }

    @Test
    void offsets_before_1973_are_not_whole_minutes_and_are_not_sent() {
        assertThat(between("Africa/Monrovia", "1950-01-01", "2000-01-01"))
                .isEqualTo(between("Africa/Monrovia", "1973-01-01", "2000-01-01"));
    }

    private static ZoneTransitions between(String zone, String from, String until) {
        return ZoneTransitions.between(zone, Instant.parse(from + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z"));
    }

    private static String version() {
        return ZoneRulesProvider.getVersions("Europe/Kyiv").lastKey();
    }

    private static List<InstantVector> before(Year year, Table table) {
        long until = year.atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return table.zones().stream()
                .flatMap(zone -> zone.instants().stream())
                .filter(one -> one.at() < until)
                .toList();
    }

    private static ZoneVectors vectors(String zone) {
        int first = zone.equals(A_DAY_SKIPPED) ? 1993 : 2019;
        int last = zone.equals(A_DAY_SKIPPED) ? 1994 : 2027;
        ZoneTransitions transitions = between(zone, first + "-01-01", (last + 1) + "-01-01");
        List<Long> changes = transitions.changes().stream().map(List::getFirst).toList();
        List<InstantVector> instants = Stream.concat(
                        LongStream.range(0, (last - first + 1) * 4L)
                                .mapToObj(quarter -> Instant.parse(first + "-01-15T20:30:00Z")
                                        .atOffset(ZoneOffset.UTC)
                                        .plusMonths(quarter * 3)
                                        .toEpochSecond()),
                        changes.stream().flatMap(at -> Stream.of(at - 60, at, at + 1800, at + 86_400)))
                .sorted()
                .map(at -> instant(at, zone))
                .toList();
        return new ZoneVectors(
                transitions,
                instants,
                changes.stream().flatMap(at -> around(at, zone)).toList());
    }

    private static InstantVector instant(long at, String zone) {
        ZonedDateTime there = Instant.ofEpochSecond(at).atZone(ZoneId.of(zone));
        return new InstantVector(
                at,
                there.toLocalDateTime().toString(),
                there.getDayOfWeek().getValue(),
                there.getOffset().getTotalSeconds() / 60);
    }

    /** Civil times before, in and after what a change skips or repeats. */
    private static Stream<CivilVector> around(long at, String zone) {
        var change = ZoneId.of(zone).getRules().nextTransition(Instant.ofEpochSecond(at - 1));
        LocalDateTime one = change.getDateTimeBefore();
        LocalDateTime other = change.getDateTimeAfter();
        List<LocalDateTime> times = new ArrayList<>();
        for (LocalDateTime time : List.of(one, other)) {
            Stream.of(-31, -1, 0, 15, 31).map(time::plusMinutes).forEach(times::add);
        }
        return times.stream().sorted().distinct().map(time -> civil(time, zone));
    }

    private static CivilVector civil(LocalDateTime time, String zone) {
        List<Long> instants = ZoneId.of(zone).getRules().getValidOffsets(time).stream()
                .map(time::toEpochSecond)
                .toList();
        String kind = Zones.civil(time, zone).name().toLowerCase(java.util.Locale.ROOT);
        return new CivilVector(
                time.toString(), kind, time.atZone(ZoneId.of(zone)).toEpochSecond(), instants);
    }
}
