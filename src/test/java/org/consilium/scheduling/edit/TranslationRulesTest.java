package org.consilium.scheduling.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;
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

    /** The editor counts by the same cases ({@code pending-texts.test.js}). */
    @Test
    void whatIsPendingIsTheSameForEverybodyWhoCounts() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(
                        Path.of("src/test/resources/translations/pending.json").toFile());
        Map<String, Object> tree =
                new ObjectMapper().convertValue(cases.get("document"), new TypeReference<Map<String, Object>>() {});
        file = ((ExchangeFileReader.Accepted) FileTree.read(tree)).file();

        Map<String, List<String>> pending = new LinkedHashMap<>();
        TranslationRules.pending(file)
                .forEach((language, texts) -> pending.put(
                        language, texts.stream().map(EditPath::toString).toList()));

        assertThat(pending)
                .isEqualTo(new ObjectMapper()
                        .convertValue(cases.get("pending"), new TypeReference<Map<String, List<String>>>() {}));
        for (String language : file.languages()) {
            assertThat(TranslationRules.of(document(), language).stream()
                            .filter(one -> one.state() == State.PENDING)
                            .map(one -> one.path().toString()))
                    .isEqualTo(pending.get(language));
        }
    }

    @Test
    void aNameHasTwoPartsAndATextWithinAListChangesTheList() {
        String person = file.people().getFirst().key();

        assertThat(TranslationEdits.of(
                        file,
                        "kk",
                        3,
                        Map.of(EditPath.of("people", person, "name"), "Хуан" + TranslationRules.NAME_BREAK + "Фэн")))
                .containsExactly(new EditOperation.Set(
                        EditPath.of("people", person, "name", "kk"), Map.of("family", "Хуан", "given", "Фэн"), 3));
        assertThat(TranslationEdits.of(
                        file, "kk", 3, Map.of(EditPath.of("people", person, "posts", "0", "post"), "дәрігер")))
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).contains("people/" + person + "/posts", "kk=дәрігер"));
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
