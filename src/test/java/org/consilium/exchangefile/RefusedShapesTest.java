package org.consilium.exchangefile;

import static org.consilium.exchangefile.Samples.EXCHANGE;
import static org.consilium.exchangefile.Samples.EXCHANGE_KEYS;
import static org.consilium.exchangefile.Samples.MISSION;
import static org.consilium.exchangefile.Samples.MISSION_KEYS;
import static org.consilium.exchangefile.Samples.refused;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Shapes that a file must not have, whatever its content: keys and types. */
class RefusedShapesTest {
    @TestFactory
    Stream<DynamicTest> refuses() {
        return Stream.of(
                refused(
                        "a misspelt key",
                        EXCHANGE,
                        "minutes: 15",
                        "minuts: 15",
                        "22:9: agenda[0].items[1].minutes: is missing, expected a whole number from 1 to 1,440",
                        "22:23: agenda[0].items[1].minuts: is not a key of an agenda item (did you mean `minutes`?), expected one of key, type, minutes, starts, title, speakers, documents, language, interpreted_into, educational, note"),
                refused(
                        "a key that nothing resembles",
                        EXCHANGE,
                        "date: 2022-03-02}",
                        "date: 2022-03-02, colour: red}",
                        "28:53: sources[0].colour: is not a key of a source, expected one of publisher, date, url"),
                refused(
                        "a key of a mission in an exchange",
                        EXCHANGE,
                        "assumed: [starts]",
                        "days: 5",
                        "8:1: days: is a key of a mission, not of an exchange, expected one of " + EXCHANGE_KEYS),
                refused(
                        "a key of an exchange in a mission",
                        MISSION,
                        "days: 5",
                        "visibility: participants",
                        "7:1: visibility: is a key of an exchange, not of a mission, expected one of " + MISSION_KEYS),
                refused(
                        "a key of an activity on site in an exchange",
                        MISSION,
                        "    kind: training",
                        "    kind: training\n    at: wang",
                        "20:5: activities[1].at: is a key of an activity on site, not of an exchange of a mission, expected one of exchange, kind, title, visibility, starts, zone, assumed, agenda"),
                refused(
                        "a missing text",
                        EXCHANGE,
                        "kind: webinar\n",
                        "",
                        "1:1: kind: is missing, expected one of webinar, conference, meeting, training, briefing, consultation"),
                refused(
                        "a missing key deep inside",
                        EXCHANGE,
                        "{edition: \"2\", languages: [de], adopted: 2020-02-29}",
                        "{edition: \"2\"}",
                        "24:50: documents.protocol.editions[0].languages: is missing, expected a list of one or more language tags"),
                refused(
                        "a key that is used twice",
                        EXCHANGE,
                        "tier: host}",
                        "tier: host, tier: host}",
                        "15:40: organisations[0].tier: is used twice, expected each key once"),
                refused(
                        "a text where a map of languages stands",
                        EXCHANGE,
                        "{en: \"Burns\"}",
                        "Burns",
                        "4:8: title: is `Burns`, expected a map of language tag to text"),
                refused(
                        "a map where a text stands",
                        EXCHANGE,
                        "exchange: berlin-kyiv",
                        "exchange: {en: x}",
                        "2:11: exchange: is a map, expected a slug of 3 to 80 lower-case letters, digits and hyphens"),
                refused(
                        "a map where a list stands",
                        EXCHANGE,
                        "[de, uk, en]",
                        "{de: 1}",
                        "5:12: languages: is a map, expected a list of one or more language tags"),
                refused(
                        "a list where a map stands",
                        EXCHANGE,
                        "{family: Meyer, given: Eva}",
                        "[Eva, Meyer]",
                        "17:22: people.meyer.name.de: is a list, expected a map: a name"),
                refused(
                        "nothing where a value stands",
                        EXCHANGE,
                        "kind: webinar",
                        "kind:",
                        "3:6: kind: is empty, expected one of webinar, conference, meeting, training, briefing, consultation"),
                refused(
                        "the YAML null where a name stands",
                        EXCHANGE,
                        "family: Meyer",
                        "family: null",
                        "17:31: people.meyer.name.de.family: is the YAML null `null`, expected text of at most 200 characters"),
                refused(
                        "a quoted number",
                        EXCHANGE,
                        "minutes: 15",
                        "minutes: \"15\"",
                        "22:32: agenda[0].items[1].minutes: is the text `15`, expected a whole number from 1 to 1,440"),
                refused(
                        "a number of minutes with decimals",
                        EXCHANGE,
                        "minutes: 15",
                        "minutes: 15.5",
                        "22:32: agenda[0].items[1].minutes: is `15.5`, expected a whole number from 1 to 1,440"),
                refused(
                        "no minutes at all",
                        EXCHANGE,
                        "minutes: 15",
                        "minutes: 0",
                        "22:32: agenda[0].items[1].minutes: is `0`, expected a whole number from 1 to 1,440"),
                refused(
                        "more minutes than a day has",
                        EXCHANGE,
                        "minutes: 15",
                        "minutes: 1441",
                        "22:32: agenda[0].items[1].minutes: is `1441`, expected a whole number from 1 to 1,440"),
                refused(
                        "a negative number of persons",
                        EXCHANGE,
                        "confirmed: 10",
                        "confirmed: -1",
                        "26:49: figures[0].confirmed: is `-1`, expected a whole number from 0 to 10,000,000,000"),
                refused(
                        "a truth value of YAML 1.1",
                        EXCHANGE,
                        "language: de}\n      - {type: break",
                        "language: de, educational: yes}\n      - {type: break",
                        "21:137: agenda[0].items[0].educational: is `yes`, expected true or false, without quotes"));
    }
}
