package org.consilium.scheduling.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.scheduling.publish.PublishRules.Change;
import org.consilium.scheduling.publish.PublishRules.Field;
import org.consilium.scheduling.publish.PublishRules.Verb;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;

class PublishRulesTest {
    private final String shipped = read();

    @Test
    void nothingChangesBetweenEqualFiles() {
        assertThat(PublishRules.between(file(shipped), file(shipped)))
                .isEqualTo(new PublishRules.Changes(List.of(), 0));
    }

    @Test
    void aLongerItemIsOneChangeAndMovesWhatFollows() {
        PublishRules.Changes changes =
                PublishRules.between(file(shipped), file(shipped.replaceFirst("minutes: \\d+", "minutes: 47")));

        assertThat(changes.things()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ChangedKind.ITEM);
            assertThat(one.verb()).isEqualTo(Verb.CHANGED);
            assertThat(one.fields()).extracting(Field::name, Field::to).containsExactly(tuple("minutes", "47"));
        });
        assertThat(changes.moved()).isPositive();
    }

    @Test
    void aTextChangesInOneLanguageAndIsToldInTheReadersWords() {
        String renamed = shipped.replaceFirst("(?m)^(  uk: ).*$", "$1Нова назва");
        assertThat(renamed).isNotEqualTo(shipped);

        ChangesView view = ChangesView.between(file(shipped), file(renamed), UiLanguage.UK);

        assertThat(view.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Нова назва");
            assertThat(row.lines())
                    .extracting(ChangesView.Line::label, ChangesView.Line::to)
                    .containsExactly(tuple("Назва (українська)", "Нова назва"));
        });
    }

    @Test
    void whatIsNewAndWhatIsGoneIsNamedWithoutItsFields() throws IOException {
        ExchangeFile other = ExchangeFileReader.accepted(
                Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml")));

        List<Change> changes = PublishRules.between(file(shipped), other).things();

        assertThat(changes)
                .filteredOn(one -> one.verb() != Verb.CHANGED)
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.names()).isNotEmpty();
                    assertThat(one.fields()).isEmpty();
                });
    }

    private static ExchangeFile file(String text) {
        return ExchangeFileReader.accepted(text);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
