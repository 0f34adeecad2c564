package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFileReader.Accepted;
import org.consilium.exchangefile.ExchangeFileReader.Refused;
import org.consilium.exchangefile.yaml.FileProblem;
import org.junit.jupiter.api.DynamicTest;

/** Files to read in tests: the real ones, and two small ones that contain every section once. */
final class Samples {
    static final String EXCHANGE = """
            format: 1
            exchange: berlin-kyiv
            kind: webinar
            title: {en: "Burns"}
            languages: [de, uk, en]
            starts: 2022-03-01T10:00
            zone: Europe/Berlin
            assumed: [starts]
            sides:
              - {key: berlin, name: {en: "Berlin"}, country: DE, zone: Europe/Berlin, language: de}
              - {key: kyiv, name: {en: "Kyiv"}, country: UA, zone: Europe/Kyiv, language: uk}
            institutions:
              charite: {kind: hospital, side: berlin, name: {de: "Charité"}}
            organisations:
              - {institution: charite, tier: host}
            people:
              meyer: {name: {de: {family: Meyer, given: Eva}}, posts: [{post: {de: "Chefärztin"}, institution: charite}]}
            agenda:
              - part: {en: "Talks"}
                items:
                  - {type: presentation, minutes: 30, title: {en: "Grafts"}, speakers: [{person: meyer, role: speaker}], language: de}
                  - {type: break, minutes: 15, starts: 2022-03-01T10:30, title: {en: "Break"}}
            documents:
              protocol: {title: {en: "Protocol"}, editions: [{edition: "2", languages: [de], adopted: 2020-02-29}]}
            figures:
              - {place: kyiv, as_of: 2022-02-28, confirmed: 10}
            sources:
              - {publisher: "City of Berlin", date: 2022-03-02}
            """;

    static final String MISSION = """
            format: 1
            mission: team-2022
            kind: expert_mission
            title: {en: "Team"}
            languages: [zh, ru]
            from: 2022-05-01
            days: 5
            sides:
              - {key: china, name: {zh: "中国"}, country: CN, zone: Asia/Shanghai, language: zh}
              - {key: russia, name: {ru: "Россия"}, country: RU, zone: Europe/Moscow, language: ru}
            stops:
              - {city: {ru: "Москва"}, zone: Europe/Moscow, from: 2022-05-01, to: 2022-05-03}
            people:
              wang: {name: {zh: {family: 王, given: 伟}}}
            team: {size: 2, members: [wang]}
            activities:
              - {type: visit, date: 2022-05-02, title: {ru: "Больница"}}
              - exchange: team-2022-day-2
                kind: training
                title: {ru: "Обучение"}
                starts: 2022-05-02T10:00
            supplies:
              - {from: CN, to: RU, tonnes: 25.5, items: [{ru: "Маски"}]}
            sources:
              - {publisher: "Xinhua", date: 2022-05-06}
            """;

    static final String EXCHANGE_KEYS =
            "format, exchange, kind, title, languages, sides, institutions, organisations, people,"
                    + " documents, figures, outcomes, sources, visibility, starts, zone, assumed, agenda";
    static final String MISSION_KEYS =
            "format, mission, kind, title, languages, sides, institutions, organisations, people,"
                    + " documents, figures, outcomes, sources, from, days, programme_from, stops, team, activities, supplies";

    private Samples() {}

    /**
     * Asserts that {@code sample} with one piece replaced is refused with exactly these lines, each without the file's
     * name.
     */
    static DynamicTest refused(String sentence, String sample, String piece, String replacement, String... lines) {
        List<String> expected = Stream.of(lines).map(line -> "f.yaml:" + line).toList();
        return DynamicTest.dynamicTest(
                sentence,
                () -> assertThat(problems(with(sample, piece, replacement))).isEqualTo(expected));
    }

    /** The four real files. */
    static List<Path> real() {
        try (Stream<Path> files = Files.list(Path.of("exchanges"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExchangeFileReader.Result read(String text) {
        return ExchangeFileReader.read(text.getBytes(StandardCharsets.UTF_8), "f.yaml");
    }

    static ExchangeFile accepted(String text) {
        return switch (read(text)) {
            case Accepted accepted -> accepted.file();
            case Refused refused -> throw new AssertionError("refused: " + lines(refused));
        };
    }

    /** The errors of a text, as people read them. */
    static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> problems(byte[] bytes) {
        return switch (ExchangeFileReader.read(bytes, "f.yaml")) {
            case Accepted accepted -> List.of();
            case Refused refused -> lines(refused);
        };
    }

    /** {@code sample} with one piece replaced, which must occur exactly once. */
    static String with(String sample, String piece, String replacement) {
        int at = sample.indexOf(piece);
        if (at < 0 || sample.indexOf(piece, at + 1) >= 0) {
            throw new IllegalArgumentException("not there once: " + piece);
        }
        return sample.replace(piece, replacement);
    }

    private static List<String> lines(Refused refused) {
        return refused.problems().stream().map(FileProblem::toString).toList();
    }
}
