package org.consilium.exchangefile;

import static org.consilium.exchangefile.Samples.EXCHANGE;
import static org.consilium.exchangefile.Samples.refused;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values that are refused wherever they stand. */
class RefusedValuesTest {
    @TestFactory
    Stream<DynamicTest> refuses() {
        return Stream.of(
                refused(
                        "a blank text",
                        EXCHANGE,
                        "\"Burns\"",
                        "\"\\u00a0 \"",
                        "4:13: title.en: is blank, expected text of at most 2,000 characters"),
                refused(
                        "a text without any language",
                        EXCHANGE,
                        "{en: \"Burns\"}",
                        "{}",
                        "4:8: title: has no entries, expected a map of language tag to text"),
                refused(
                        "a control character in a text",
                        EXCHANGE,
                        "\"Burns\"",
                        "\"Bur\\ans\"",
                        "4:13: title.en: holds the character U+0007, expected printable text"),
                refused(
                        "a text that turns the direction of a page",
                        EXCHANGE,
                        "\"Burns\"",
                        "\"Bur\\u202Ens\"",
                        "4:13: title.en: holds the character U+202E, expected printable text"),
                refused(
                        "two lines in a name",
                        EXCHANGE,
                        "family: Meyer",
                        "family: \"Me\\nyer\"",
                        "17:31: people.meyer.name.de.family: holds the character U+000A, expected printable text on one line"),
                refused(
                        "a slug in capitals",
                        EXCHANGE,
                        "berlin-kyiv",
                        "Berlin-Kyiv",
                        "2:11: exchange: is `Berlin-Kyiv`, expected a slug of 3 to 80 lower-case letters, digits and hyphens"),
                refused(
                        "a slug of two letters",
                        EXCHANGE,
                        "berlin-kyiv",
                        "bk",
                        "2:11: exchange: is `bk`, expected a slug of 3 to 80 lower-case letters, digits and hyphens"),
                refused(
                        "a key with a space",
                        EXCHANGE,
                        "  meyer: {",
                        "  eva meyer: {",
                        "17:3: people.`eva meyer`: is `eva meyer`, expected a key of lower-case letters, digits and hyphens, such as pan-qing",
                        "21:86: agenda[0].items[0].speakers[0].person: `meyer` is not among the people of this file, expected one of `eva meyer`"),
                refused(
                        "a zone that is an offset",
                        EXCHANGE,
                        "zone: Europe/Berlin\n",
                        "zone: UTC+2\n",
                        "7:7: zone: is `UTC+2`, expected an IANA time zone such as Asia/Shanghai"),
                refused(
                        "an unknown zone",
                        EXCHANGE,
                        "zone: Europe/Kyiv",
                        "zone: Europe/Atlantis",
                        "11:56: sides[1].zone: is `Europe/Atlantis`, expected an IANA time zone such as Asia/Shanghai"),
                refused(
                        "a country in place of a language",
                        EXCHANGE,
                        "[de, uk, en]",
                        "[de, uk, en, ua]",
                        "5:25: languages[3]: is `ua`, expected a BCP 47 language tag such as zh or zh-Hant"),
                refused(
                        "a language twice",
                        EXCHANGE,
                        "[de, uk, en]",
                        "[de, uk, en, de]",
                        "5:25: languages[3]: names `de` a second time, expected each of them once"),
                refused(
                        "an unknown language of a text",
                        EXCHANGE,
                        "{en: \"Burns\"}",
                        "{english: \"Burns\"}",
                        "4:9: title.english: is `english`, expected a BCP 47 language tag such as zh or zh-Hant"),
                refused(
                        "a side whose language is not spoken",
                        EXCHANGE,
                        "[de, uk, en]",
                        "[uk, en, ru]",
                        "10:85: sides[0].language: `de` is not among the languages of this file, expected one of `en`, `ru`, `uk`",
                        "21:120: agenda[0].items[0].language: `de` is not among the languages of this file, expected one of `en`, `ru`, `uk`"),
                refused(
                        "an unknown country",
                        EXCHANGE,
                        "country: UA",
                        "country: UK",
                        "11:46: sides[1].country: is `UK`, expected an ISO 3166-1 country code of two letters such as CN"),
                refused(
                        "an unknown kind",
                        EXCHANGE,
                        "kind: webinar",
                        "kind: webinarr",
                        "3:7: kind: is `webinarr` (did you mean `webinar`?), expected one of webinar, conference, meeting, training, briefing, consultation"),
                refused(
                        "an unknown role",
                        EXCHANGE,
                        "role: speaker",
                        "role: singer",
                        "21:99: agenda[0].items[0].speakers[0].role: is `singer`, expected one of speaker, chair, moderator, panellist, discussant"));
    }
}
