package org.consilium.exchangefile;

import static org.consilium.exchangefile.Samples.EXCHANGE;
import static org.consilium.exchangefile.Samples.EXCHANGE_KEYS;
import static org.consilium.exchangefile.Samples.MISSION;
import static org.consilium.exchangefile.Samples.refused;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values that are right individually but wrong together. */
class RefusedMeaningTest {
    @TestFactory
    Stream<DynamicTest> refuses() {
        return Stream.of(
                refused(
                        "a speaker who is not defined",
                        EXCHANGE,
                        "person: meyer",
                        "person: mayer",
                        "21:86: agenda[0].items[0].speakers[0].person: `mayer` is not among the people of this file (did you mean `meyer`?), expected one of `meyer`"),
                refused(
                        "an institution that is not defined",
                        EXCHANGE,
                        "institution: charite, tier",
                        "institution: charitee, tier",
                        "15:19: organisations[0].institution: `charitee` is not among the institutions of this file (did you mean `charite`?), expected one of `charite`"),
                refused(
                        "a side that is not defined",
                        EXCHANGE,
                        "place: kyiv",
                        "place: lviv",
                        "26:13: figures[0].place: `lviv` is not among the sides of this file, expected one of `berlin`, `kyiv`"),
                refused(
                        "a document that is not defined",
                        EXCHANGE,
                        "language: de}\n      - {type: break",
                        "language: de, documents: [{document: guide, edition: \"2\"}]}\n      - {type: break",
                        "21:147: agenda[0].items[0].documents[0].document: `guide` is not among the documents of this file, expected one of `protocol`"),
                refused(
                        "an edition that is not defined",
                        EXCHANGE,
                        "language: de}\n      - {type: break",
                        "language: de, documents: [{document: protocol, edition: \"3\"}]}\n      - {type: break",
                        "21:166: agenda[0].items[0].documents[0].edition: `3` is not among the editions of protocol of this file, expected one of `2`"),
                refused(
                        "a speaker who is named and unnamed",
                        EXCHANGE,
                        "person: meyer,",
                        "person: meyer, unnamed: {en: \"A surgeon\"},",
                        "21:77: agenda[0].items[0].speakers[0]: has both person and unnamed, expected one of them"),
                refused(
                        "a speaker who is neither",
                        EXCHANGE,
                        "{person: meyer, role: speaker}",
                        "{role: speaker}",
                        "21:77: agenda[0].items[0].speakers[0]: has neither person nor unnamed, expected one of them"),
                refused(
                        "one side alone",
                        EXCHANGE,
                        "  - {key: kyiv, name: {en: \"Kyiv\"}, country: UA, zone: Europe/Kyiv, language: uk}\n",
                        "",
                        "10:3: sides: has one element, expected a list of two or more sides",
                        "25:13: figures[0].place: `kyiv` is not among the sides of this file, expected one of `berlin`"),
                refused(
                        "two sides of one key",
                        EXCHANGE,
                        "key: kyiv",
                        "key: berlin",
                        "11:11: sides[1].key: is `berlin`, the key of an earlier side, expected a key of its own",
                        "26:13: figures[0].place: `kyiv` is not among the sides of this file, expected one of `berlin`"),
                refused(
                        "two items of one key",
                        EXCHANGE,
                        "language: de}\n      - {type: break",
                        "language: de, key: grafts}\n      - {key: grafts, type: break",
                        "22:15: agenda[0].items[1].key: is `grafts` a second time, expected a key of its own"),
                refused(
                        "an assumed key",
                        EXCHANGE,
                        "assumed: [starts]",
                        "assumed: [key]",
                        "8:11: assumed[0]: is `key`, expected one of kind, title, date, visibility, starts, zone, assumed, agenda, type, minutes, speakers, documents, language, interpreted_into, educational, note, person, unnamed, role"),
                refused(
                        "interpreting into the language of the floor",
                        EXCHANGE,
                        "language: de}\n      - {type: break",
                        "language: de, interpreted_into: [uk, de]}\n      - {type: break",
                        "21:147: agenda[0].items[0].interpreted_into[1]: is `de`, the language of the floor, expected another language"),
                refused(
                        "an item in a language that the exchange is not held in",
                        EXCHANGE,
                        "language: de}\n      - {type: break",
                        "language: fr}\n      - {type: break",
                        "21:120: agenda[0].items[0].language: `fr` is not among the languages of this file, expected one of `de`, `en`, `uk`"),
                refused(
                        "an address that is no web page",
                        EXCHANGE,
                        "date: 2022-03-02}",
                        "date: 2022-03-02, url: \"javascript:alert(1)\"}",
                        "28:58: sources[0].url: is `javascript:alert(1)`, expected an http or https address without user name, of at most 2,000 characters"),
                refused(
                        "an address with a password",
                        EXCHANGE,
                        "date: 2022-03-02}",
                        "date: 2022-03-02, url: \"https://a:b@example.org/\"}",
                        "28:58: sources[0].url: is `https://a:b@example.org/`, expected an http or https address without user name, of at most 2,000 characters"),
                refused(
                        "a record of another file without its slug",
                        EXCHANGE,
                        "name: {de: \"Charité\"}",
                        "name: {de: \"Charité\"}, same_as: charite",
                        "13:75: institutions.charite.same_as: is `charite`, expected slug/key of a record that another file made"),
                refused(
                        "a record that is the same as itself",
                        EXCHANGE,
                        "name: {de: \"Charité\"}",
                        "name: {de: \"Charité\"}, same_as: berlin-kyiv/charite",
                        "13:75: institutions.charite.same_as: names a record of this file, expected a record that another file made, as slug/key"),
                refused(
                        "an assumed field that there is not",
                        EXCHANGE,
                        "assumed: [starts]",
                        "assumed: [start]",
                        "8:11: assumed[0]: is `start` (did you mean `starts`?), expected one of kind, title, date, visibility, starts, zone, assumed, agenda, type, minutes, speakers, documents, language, interpreted_into, educational, note, person, unnamed, role"),
                refused(
                        "an assumed field of what is on site that has no such field",
                        MISSION,
                        "title: {ru: \"Больница\"}",
                        "title: {ru: \"Больница\"}, assumed: [starts]",
                        "17:72: activities[0].assumed[0]: is `starts`, expected date"),
                refused(
                        "a transliteration of a name that is not there",
                        EXCHANGE,
                        "name: {de: {family: Meyer, given: Eva}}",
                        "name: {de: {family: Meyer, given: Eva}}, transliterated: [uk]",
                        "17:69: people.meyer.transliterated[0]: is `uk`, but there is no name in that language, expected a language of the name"),
                refused(
                        "an organiser twice in one tier",
                        EXCHANGE,
                        "  - {institution: charite, tier: host}",
                        "  - {institution: charite, tier: host}\n  - {institution: charite, tier: host}",
                        "16:5: organisations[1]: names an institution a second time in its tier, expected each of them once"),
                refused(
                        "an edition twice",
                        EXCHANGE,
                        "editions: [",
                        "editions: [{edition: \"2\", languages: [en]}, ",
                        "24:93: documents.protocol.editions[1].edition: is `2` a second time, expected each edition once"),
                refused("another format", EXCHANGE, "format: 1", "format: 2", "1:9: format: is `2`, expected 1"),
                refused(
                        "a format in quotes",
                        EXCHANGE,
                        "format: 1",
                        "format: \"1\"",
                        "1:9: format: is the text `1`, expected 1"),
                refused(
                        "an exchange that is a mission as well",
                        EXCHANGE,
                        "exchange: berlin-kyiv",
                        "exchange: berlin-kyiv\nmission: berlin-kyiv",
                        "3:1: mission: is a key of a mission, not of an exchange, expected one of " + EXCHANGE_KEYS),
                refused(
                        "neither an exchange nor a mission",
                        EXCHANGE,
                        "exchange: berlin-kyiv\n",
                        "",
                        "1:1: file: names neither an exchange nor a mission, expected `exchange: slug` or `mission: slug`"),
                refused(
                        "two exchanges of one slug in a mission",
                        MISSION,
                        "team-2022-day-2",
                        "team-2022",
                        "18:15: activities[1].exchange: is `team-2022` a second time, expected a slug of its own"),
                refused(
                        "an activity before its mission",
                        MISSION,
                        "date: 2022-05-02",
                        "date: 2022-04-30",
                        "17:25: activities[0].date: is 2022-04-30, before the mission begins, expected a date from 2022-05-01 on"),
                refused(
                        "an exchange before its mission",
                        MISSION,
                        "2022-05-02T10:00",
                        "2022-04-30T23:00",
                        "21:13: activities[1].starts: is 2022-04-30, before the mission begins, expected a date from 2022-05-01 on"),
                refused(
                        "a stop before its mission",
                        MISSION,
                        "from: 2022-05-01, to",
                        "from: 2022-04-01, to",
                        "12:55: stops[0].from: is 2022-04-01, before the mission begins, expected a date from 2022-05-01 on"),
                refused(
                        "a stop that ends before it begins",
                        MISSION,
                        "to: 2022-05-03",
                        "to: 2022-04-30",
                        "12:71: stops[0].to: is 2022-04-30, before the stop begins, expected a date from 2022-05-01 on"),
                refused(
                        "a programme before its mission",
                        MISSION,
                        "days: 5",
                        "programme_from: 2022-04-30",
                        "7:17: programme_from: is 2022-04-30, before the mission begins, expected a date from 2022-05-01 on"),
                refused(
                        "more members than the team has",
                        MISSION,
                        "size: 2, members: [wang]",
                        "size: 1, members: [wang, wang]",
                        "15:26: team.members: names 2 people, expected at most 1, the size of the team",
                        "15:33: team.members[1]: names `wang` a second time, expected each of them once"),
                refused(
                        "a supply within one country",
                        MISSION,
                        "to: RU",
                        "to: CN",
                        "23:20: supplies[0].to: is `CN`, the country that the supply is from, expected another country"),
                refused(
                        "a negative load",
                        MISSION,
                        "25.5",
                        "-25.5",
                        "23:32: supplies[0].tonnes: is `-25.5`, expected tonnes as a number above 0, at most 1,000,000, with at most 3 decimals"),
                refused(
                        "a load to the gram",
                        MISSION,
                        "25.5",
                        "25.5000001",
                        "23:32: supplies[0].tonnes: is `25.5000001`, expected tonnes as a number above 0, at most 1,000,000, with at most 3 decimals"),
                refused(
                        "an activity that is neither on site nor online",
                        MISSION,
                        "{type: visit, date: 2022-05-02, title: {ru: \"Больница\"}}",
                        "{title: {ru: \"Больница\"}}",
                        "17:5: activities[0].type: is missing, expected one of visit, meeting, training, briefing",
                        "17:5: activities[0].date: is missing, expected a date of the calendar as YYYY-MM-DD, in the years 1900 to 2199"));
    }
}
