package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.exchangefile.Samples.EXCHANGE;
import static org.consilium.exchangefile.Samples.MISSION;
import static org.consilium.exchangefile.Samples.accepted;
import static org.consilium.exchangefile.Samples.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExchangeFileWriterTest {
    @TestFactory
    Stream<DynamicTest> theRealFilesAreWrittenBackWithoutLoss() {
        return Samples.real().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String original = text(file);

                    String written = ExchangeFileWriter.write(accepted(original));

                    assertThat(tree(written)).isEqualTo(tree(original));
                    assertThat(ownKeys(tree(written))).isEqualTo(ownKeys(tree(original)));
                    assertThat(accepted(written)).isEqualTo(accepted(original));
                }));
    }

    @Test
    void writingIsStable() {
        for (String sample : List.of(EXCHANGE, MISSION)) {
            String written = ExchangeFileWriter.write(accepted(sample));

            assertThat(ExchangeFileWriter.write(accepted(written))).isEqualTo(written);
        }
    }

    @Test
    void anExchangeIsWrittenAsPeopleWouldWriteIt() {
        assertThat(ExchangeFileWriter.write(accepted(EXCHANGE))).isEqualTo("""
                format: 1
                exchange: berlin-kyiv
                kind: webinar
                title:
                  en: "Burns"
                languages: [de, uk, en]
                starts: 2022-03-01T10:00
                zone: Europe/Berlin
                assumed: [starts]
                sides:
                  - key: berlin
                    name: {en: "Berlin"}
                    country: DE
                    zone: Europe/Berlin
                    language: de
                  - key: kyiv
                    name: {en: "Kyiv"}
                    country: UA
                    zone: Europe/Kyiv
                    language: uk
                institutions:
                  charite:
                    kind: hospital
                    side: berlin
                    name: {de: "Charité"}
                organisations:
                  - {institution: charite, tier: host}
                people:
                  meyer:
                    name: {de: {family: Meyer, given: Eva}}
                    posts: [{post: {de: "Chefärztin"}, institution: charite}]
                agenda:
                  - part: {en: "Talks"}
                    items:
                      - type: presentation
                        minutes: 30
                        title: {en: "Grafts"}
                        speakers: [{person: meyer, role: speaker}]
                        language: de
                      - type: break
                        minutes: 15
                        starts: 2022-03-01T10:30
                        title: {en: "Break"}
                documents:
                  protocol:
                    title: {en: "Protocol"}
                    editions: [{edition: "2", languages: [de], adopted: 2020-02-29}]
                figures:
                  - {place: kyiv, as_of: 2022-02-28, confirmed: 10}
                sources:
                  - {publisher: "City of Berlin", date: 2022-03-02}
                """);
    }

    @Test
    void whatAnotherYamlWouldTakeForSomethingElseIsQuoted() {
        String title = "title: {no: \"no\", en: \" # not: a [comment]\"}";
        String file = with(EXCHANGE, "title: {en: \"Burns\"}", title).replace("given: Eva", "given: \"No\"");

        assertThat(ExchangeFileWriter.write(accepted(file)))
                .contains("  \"no\": \"no\"\n  en: \" # not: a [comment]\"\n")
                .contains("{family: Meyer, given: \"No\"}")
                .contains("edition: \"2\"");
    }

    @Test
    void aDefaultZoneIsWrittenOutAndAPublicExchangeSaysNothing() {
        String written =
                ExchangeFileWriter.write(accepted(with(EXCHANGE, "zone: Europe/Berlin\n", "visibility: public\n")));

        assertThat(written).contains("\nzone: Europe/Berlin\n").doesNotContain("visibility");
    }

    private static Object tree(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    /** The orders that a file chooses itself: of languages, and of keys of institutions, people and documents. */
    private static List<Object> ownKeys(Object tree) {
        return switch (tree) {
            case Map<?, ?> map ->
                Stream.concat(
                                isOwn(map) ? Stream.of(List.copyOf(map.keySet())) : Stream.of(),
                                map.keySet().stream().sorted().flatMap(key -> ownKeys(map.get(key)).stream()))
                        .toList();
            case List<?> list ->
                list.stream().flatMap(element -> ownKeys(element).stream()).toList();
            default -> List.of();
        };
    }

    private static boolean isOwn(Map<?, ?> map) {
        return map.keySet().stream().allMatch(key -> key.toString().length() == 2 && !key.equals("at"))
                || map.values().stream().allMatch(value -> value instanceof Map);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
