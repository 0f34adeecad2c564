package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ItemJson;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of items and their ids, through every way in which a file may change. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class AgendaKeysTest {
    private static final String BINZHOU = "binzhou-krivoy-rog-2020";
    private static final String KAZAKHSTAN = "china-kazakhstan-mission-2020";

    @Inject
    ExchangeFiles files;

    @Inject
    PublicReader reader;

    @BeforeEach
    void importTheFour() throws IOException {
        for (String name : List.of(BINZHOU, "st-petersburg-guangdong-2022", KAZAKHSTAN, "china-russia-mission-2020")) {
            assertThat(importText(name + ".yaml", original(name))).isInstanceOf(ImportResult.Imported.class);
        }
    }

    @Test
    void keeps_the_ids_of_items_that_a_changed_agenda_still_has() throws IOException {
        List<ItemJson> before = items(BINZHOU);
        String changed = original(BINZHOU)
                .replace("minutes: 25", "minutes: 30")
                .replace("Intensive care of severe cases", "Intensive care of severe and critical cases");
        assertThat(importText("changed.yaml", changed))
                .isEqualTo(new ImportResult.Imported(BINZHOU, ImportResult.Change.UPDATED));
        List<ItemJson> after = items(BINZHOU);
        assertThat(after)
                .extracting(ItemJson::id)
                .isEqualTo(before.stream().map(ItemJson::id).toList());
        assertThat(after.get(0).minutes()).isEqualTo(30);
        assertThat(after.get(1).starts()).isEqualTo(before.get(1).starts().plusSeconds(300));
        assertThat(after.get(2).title().in("en")).contains("Intensive care of severe and critical cases");
        assertThat(reader.exchange(BINZHOU).orElseThrow().ends())
                .isEqualTo(after.getLast().ends());
    }

    @Test
    void gives_a_replaced_item_a_new_id_where_the_file_has_keys() throws IOException {
        List<ItemJson> before = items(BINZHOU);
        importText("replaced.yaml", original(BINZHOU).replace("key: intensive-care", "key: another-talk"));

        List<ItemJson> after = items(BINZHOU);

        assertThat(after.get(2).id()).isNotEqualTo(before.get(2).id());
        assertThat(after.get(2).title()).isEqualTo(before.get(2).title());
        assertThat(after.get(3).id()).isEqualTo(before.get(3).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {BINZHOU, "st-petersburg-guangdong-2022", KAZAKHSTAN, "china-russia-mission-2020"})
    void keeps_keys_that_a_file_does_not_give(String name) throws IOException {
        ExchangeFile stored = parse(original(name));
        String without = original(name)
                .replaceAll("- key: [a-z-]+\n +(part|type)", "- $1")
                .replaceAll("\\{key: [a-z-]+, type", "{type");
        assertThat(parse(without)).isNotEqualTo(stored);

        assertThat(importText("former.yaml", without))
                .isEqualTo(new ImportResult.Imported(stored.slug(), ImportResult.Change.UNCHANGED));
        assertThat(parse(files.export(stored.slug()).orElseThrow())).isEqualTo(stored);
    }

    @Test
    void takes_keys_over_that_are_added_to_a_file() throws IOException {
        String slug = "keyed-later-2023";
        String keyed = original(BINZHOU).replace("exchange: " + BINZHOU, "exchange: " + slug);
        String without = keyed.replaceAll("- key: [a-z-]+\n +(part|type)", "- $1");
        importText("former.yaml", without);
        List<ItemJson> before = items(slug);

        importText("keyed.yaml", keyed);

        assertThat(items(slug))
                .extracting(ItemJson::id)
                .isEqualTo(before.stream().map(ItemJson::id).toList());
        assertThat(parse(files.export(slug).orElseThrow())).isEqualTo(parse(keyed));
    }

    private List<ItemJson> items(String slug) {
        ExchangeJson exchange = reader.exchange(slug).orElseThrow();
        return exchange.agenda().stream().flatMap(part -> part.items().stream()).toList();
    }

    private ImportResult importText(String name, String text) {
        return files.importFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String original(String name) throws IOException {
        return Files.readString(Path.of("exchanges", name + ".yaml"));
    }

    private static ExchangeFile parse(String text) {
        var result = ExchangeFileReader.read(text.getBytes(StandardCharsets.UTF_8), "file");
        assertThat(result).isInstanceOf(ExchangeFileReader.Accepted.class);
        return ((ExchangeFileReader.Accepted) result).file();
    }
}
