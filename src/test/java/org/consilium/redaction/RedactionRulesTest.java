package org.consilium.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileWriter;
import org.consilium.people.Origin;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.junit.jupiter.api.Test;

/** Whoever of the real programmes is redacted: no name, no key, and otherwise the same programme. */
class RedactionRulesTest {
    private static final NameTraces PETRENKO = new NameTraces(List.of(PersonNames.of(Map.of(
            "uk", new PersonName("Петренко", "Олена"),
            "zh", new PersonName("彼得连科", "奥列娜"),
            "en", new PersonName("Petrenko", "Olena")))));

    private static List<ExchangeFile> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("exchanges"))) {
            return all.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .map(RedactionRulesTest::read)
                    .toList();
        }
    }

    private static ExchangeFile read(Path file) {
        try {
            return ExchangeFileReader.accepted(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takeEveryPersonOutOfEveryFile() throws IOException {
        for (ExchangeFile file : files()) {
            for (ExchangeFile.Person person : file.people()) {
                Set<Origin> ids = RedactionRules.ids(person, file.slug());
                NameTraces names = new NameTraces(List.of(person.name()));
                var target = new RedactionRules.Target(ids, names, RedactionRules.texts(file, names));

                ExchangeFile redacted = RedactionRules.redact(file, file.slug(), target);

                String written = ExchangeFileWriter.write(redacted);
                assertThat(written).doesNotContain("person: " + person.key() + ",", "person: " + person.key() + "}");
                assertThat(redacted.people())
                        .extracting(ExchangeFile.Person::key)
                        .doesNotContain(person.key());
                assertThat(redacted.people()).hasSize(file.people().size() - 1);
                assertThat(RedactionRules.texts(redacted, names)).isEmpty();
                assertThat(shape(redacted)).isEqualTo(shape(file));
                assertThat(RedactionRules.redact(redacted, file.slug(), target)).isEqualTo(redacted);
            }
        }
    }

    private static List<String> shape(ExchangeFile file) {
        return file.exchanges().values().stream()
                .flatMap(body -> body.agenda().stream())
                .flatMap(part -> part.items().stream())
                .map(item -> item.key()
                        + item.minutes()
                        + item.starts()
                        + item.speakers().stream()
                                .map(ExchangeFile.Speaker::role)
                                .toList())
                .toList();
    }

    @Test
    void leaveAFileAloneThatNamesSomebodyElse() throws IOException {
        for (ExchangeFile file : files()) {
            var target = new RedactionRules.Target(Set.of(new Origin("elsewhere", "nobody")), PETRENKO, Set.of());

            assertThat(RedactionRules.redact(file, file.slug(), target)).isEqualTo(file);
        }
    }

    @Test
    void findANameInAnyScriptAndCase() {
        assertThat(Stream.of(
                        "Доповідь Олени Петренко",
                        "за методикою Петренка",
                        "О. Петренко, Київ",
                        "talk by Olena Petrenko",
                        "PETRENKO'S method",
                        "彼得连科·奥列娜医生",
                        "奥列娜·彼得连科"))
                .allMatch(PETRENKO::in)
                .noneMatch(text -> PETRENKO.without(text).matches("(?iu).*(петренк|petrenk|彼得连科).*"));
        assertThat(Stream.of("Олена Коваль", "Петро", "petri dish", "彼得")).noneMatch(PETRENKO::in);
        assertThat(PETRENKO.without("Доповідь Олени Петренко про сепсис")).isEqualTo("Доповідь […] про сепсис");
    }

    @Test
    void aShortFamilyNameCountsOnlyBesideTheGivenName() {
        NameTraces li = new NameTraces(List.of(PersonNames.of(Map.of(
                "en",
                new PersonName("Li", "Wei"),
                "zh",
                new PersonName("李", "伟"),
                "uk",
                new PersonName("Лі", "Вей")))));

        assertThat(Stream.of("Li Wei on sepsis", "Wei Li", "李伟主任", "Лі Вей")).allMatch(li::in);
        assertThat(Stream.of("Lima", "the list", "李医生", "伟大", "лікар")).noneMatch(li::in);
    }
}
