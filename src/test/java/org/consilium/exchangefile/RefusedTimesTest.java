package org.consilium.exchangefile;

import static org.consilium.exchangefile.Samples.EXCHANGE;
import static org.consilium.exchangefile.Samples.refused;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Dates that no calendar has, and times that no clock shows, or shows twice. */
class RefusedTimesTest {
    @TestFactory
    Stream<DynamicTest> refuses() {
        return Stream.of(
                refused(
                        "a date that no calendar has",
                        EXCHANGE,
                        "2022-02-28",
                        "2022-02-30",
                        "26:26: figures[0].as_of: is `2022-02-30`, expected a date of the calendar as YYYY-MM-DD, in the years 1900 to 2199"),
                refused(
                        "the leap day of a common year",
                        EXCHANGE,
                        "2020-02-29",
                        "2021-02-29",
                        "24:91: documents.protocol.editions[0].adopted: is `2021-02-29`, expected a date of the calendar as YYYY-MM-DD, in the years 1900 to 2199"),
                refused(
                        "a date in the order of another country",
                        EXCHANGE,
                        "2022-02-28",
                        "28.02.2022",
                        "26:26: figures[0].as_of: is `28.02.2022`, expected a date of the calendar as YYYY-MM-DD, in the years 1900 to 2199"),
                refused(
                        "a year before all exchanges",
                        EXCHANGE,
                        "2022-02-28",
                        "0022-02-28",
                        "26:26: figures[0].as_of: is `0022-02-28`, expected a date of the calendar as YYYY-MM-DD, in the years 1900 to 2199"),
                refused(
                        "a time with an offset",
                        EXCHANGE,
                        "2022-03-01T10:00",
                        "2022-03-01T10:00+01:00",
                        "6:9: starts: has an offset: `2022-03-01T10:00+01:00`, expected civil time in the zone of the exchange, without offset"),
                refused(
                        "a time of day that no clock shows",
                        EXCHANGE,
                        "2022-03-01T10:00",
                        "2022-03-01T24:30",
                        "6:9: starts: is `2022-03-01T24:30`, expected a date and time of day as YYYY-MM-DDTHH:MM, in the years 1900 to 2199"),
                refused(
                        "a start in the hour that spring takes away",
                        EXCHANGE,
                        "2022-03-01T10:00",
                        "2022-03-27T02:30",
                        "6:9: starts: is 2022-03-27T02:30, which does not exist in Europe/Berlin (clocks go from 2022-03-27T02:00 to 2022-03-27T03:00), expected a time that exists once"),
                refused(
                        "a start in the hour that autumn gives twice",
                        EXCHANGE,
                        "2022-03-01T10:00",
                        "2021-10-31T02:30",
                        "6:9: starts: is 2021-10-31T02:30, which exists twice in Europe/Berlin (clocks go from 2021-10-31T03:00 to 2021-10-31T02:00), expected a time that exists once"),
                refused(
                        "an item in the hour that spring takes away",
                        EXCHANGE,
                        "2022-03-01T10:30",
                        "2022-03-27T02:00",
                        "22:44: agenda[0].items[1].starts: is 2022-03-27T02:00, which does not exist in Europe/Berlin (clocks go from 2022-03-27T02:00 to 2022-03-27T03:00), expected a time that exists once"),
                refused(
                        "an item in the hour that autumn gives twice",
                        EXCHANGE,
                        "2022-03-01T10:30",
                        "2022-10-30T02:59",
                        "22:44: agenda[0].items[1].starts: is 2022-10-30T02:59, which exists twice in Europe/Berlin (clocks go from 2022-10-30T03:00 to 2022-10-30T02:00), expected a time that exists once"),
                refused(
                        "an item before its exchange",
                        EXCHANGE,
                        "2022-03-01T10:30",
                        "2022-03-01T09:59",
                        "22:44: agenda[0].items[1].starts: is before the exchange starts, expected a time from 2022-03-01T10:00 on"),
                refused(
                        "an item before the one before it ends",
                        EXCHANGE,
                        "2022-03-01T10:30",
                        "2022-03-01T10:29",
                        "22:44: agenda[0].items[1].starts: is before the previous item ends, expected a time from 2022-03-01T10:30 on"));
    }
}
