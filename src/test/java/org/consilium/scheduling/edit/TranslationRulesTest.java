package org.consilium.scheduling.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.scheduling.edit.TranslationRules.State;
import org.consilium.scheduling.edit.TranslationRules.Translation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranslationRulesTest {
    private final FieldVersions versions = new FieldVersions();
    private ExchangeFile file;

    @BeforeEach
    void read() throws IOException {
        file = ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml")));
    }

    @Test
    void aTextThatLacksTheLanguageIsPendingBesideItsOriginal() {
        Translation measures = find("items/measures/title", "ru");

        assertThat(measures.state()).isEqualTo(State.PENDING);
        assertThat(measures.language()).isEqualTo("zh");
        assertThat(measures.original()).startsWith("滨州采取的措施");
        assertThat(measures.text()).isEmpty();
    }

    @Test
    void everyKindOfTextIsListedInTheOrderOfTheFile() {
        assertThat(TranslationRules.of(document(), "uk").stream()
                        .map(one -> one.path().toString()))
                .startsWith("title", "parts/opening/part", "items/measures/title")
                .contains("sides/binzhou/name", "institutions/binzhou-government/name");
    }

    @Test
    void anOriginalThatChangedAfterItsTranslationIsToldUntilTheTranslationFollows() {
        edit(1, "uk");
        assertThat(find("items/measures/title", "uk").state()).isEqualTo(State.CURRENT);

        edit(2, "zh");
        assertThat(find("items/measures/title", "uk").state()).isEqualTo(State.STALE);
        assertThat(find("items/thanks/title", "uk").state()).isEqualTo(State.CURRENT);

        edit(3, "uk");
        assertThat(find("items/measures/title", "uk").state()).isEqualTo(State.CURRENT);
    }

    @Test
    void theTextsOfAMissionsExchangesAreListedToo() throws IOException {
        file = ExchangeFileReader.accepted(
                Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml")));

        assertThat(TranslationRules.of(document(), "kk"))
                .anyMatch(one -> one.path().toString().startsWith("exchanges/kazakhstan-nationwide-2020-04-10/items/"));
    }

    private void edit(long seq, String language) {
        EditPath path = EditPath.of("items", "measures", "title", language);
        versions.add(new EditEntry(
                seq,
                Instant.EPOCH,
                EditEntry.Kind.EDITED,
                1L,
                "w",
                "c" + seq,
                null,
                List.of(new EditChange.FieldSet(path, "before", "after"))));
    }

    private Translation find(String path, String into) {
        return TranslationRules.of(document(), into).stream()
                .filter(one -> one.path().toString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private WorkingDocument document() {
        return new WorkingDocument(0, file, versions);
    }
}
