package org.consilium.scheduling.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.scheduling.edit.EditOperation.Add;
import org.consilium.scheduling.edit.EditOperation.Move;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.consilium.scheduling.edit.EditOperation.Remove;
import org.consilium.scheduling.edit.EditOperation.Set;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit decided on the items that it touches is decided as on the whole document, and can be made again from the log. */
class EditedItemsTest {
    private static final int EDITS = 100;
    private static final List<Object> VALUES = List.of(
            "Вступне слово",
            " blanks around ",
            "",
            "\u0007",
            "uk",
            "zh",
            "xx",
            "discussion",
            17L,
            true,
            List.of(),
            List.of("kk"),
            List.of("uk", "uk"),
            List.of(Map.of("unnamed", Map.of("uk", "Лікар"), "role", "speaker")),
            List.of(Map.of("person", "nobody", "role", "speaker")),
            Map.of("uk", "Слово", "zh", "词"),
            Map.of("uk", "я".repeat(2_001)),
            "2020-03-27T15:30");

    private final Random random = new Random(27);

    @ParameterizedTest
    @ValueSource(strings = {"binzhou-krivoy-rog-2020", "china-kazakhstan-mission-2020"})
    void anEditOfFewItemsIsDecidedAsOnTheWholeDocument(String slug) throws IOException {
        ExchangeFile first = ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", slug + ".yaml")));
        FieldVersions versions = new FieldVersions();
        WorkingDocument document = new WorkingDocument(0, first, versions);
        List<EditEntry> log = new ArrayList<>();
        int accepted = 0;
        for (int i = 0; i < EDITS; i++) {
            List<EditOperation> edit = List.of(operation(document.file()));
            WorkingDocument unweighed = new WorkingDocument(document.seq(), document.file(), versions);

            Object whole = result(unweighed, edit);
            Object few = result(document, edit);

            assertThat(few).as(edit.toString()).isEqualTo(whole);
            if (few instanceof Made(var file, var changes) && !changes.isEmpty()) {
                EditEntry entry = new EditEntry(
                        document.seq() + 1, Instant.EPOCH, EditEntry.Kind.EDITED, 1L, "w", "c" + i, null, changes);
                versions.add(entry);
                log.add(entry);
                TreeWeight weight = EditRules.decide(document, "w", edit, ExchangesOfMission.FIXED)
                        .weight();
                document = new WorkingDocument(entry.seq(), file, versions, weight);
                accepted++;
            }
        }
        assertThat(accepted).isBetween(EDITS / 10, EDITS);

        WorkingDocument again = new WorkingDocument(0, first, new FieldVersions());
        for (EditEntry entry : log) {
            again = EditRules.repeat(again, entry);
        }
        assertThat(again.file()).isEqualTo(document.file());
        WorkingDocument merged = new WorkingDocument(0, first, new FieldVersions());
        for (EditEntry entry : EditEntry.merged(log)) {
            merged = EditRules.repeat(merged, entry);
        }
        assertThat(merged.file()).isEqualTo(document.file());
    }

    private record Made(ExchangeFile file, List<EditChange> changes) {}

    /** What was made, or the code of the refusal with what it names. */
    private static Object result(WorkingDocument document, List<EditOperation> edit) {
        try {
            EditRules.Decided decided = EditRules.decide(document, "w", edit, ExchangesOfMission.FIXED);
            return new Made(decided.file(), decided.changes());
        } catch (ProblemException refused) {
            return refused.problem().code() + refused.problem().members().toString();
        }
    }

    private EditOperation operation(ExchangeFile file) {
        Map.Entry<String, ExchangeFile.ExchangeBody> exchange =
                any(List.copyOf(file.exchanges().entrySet()));
        List<String> root = file.slug().equals(exchange.getKey()) ? List.of() : List.of("exchanges", exchange.getKey());
        List<ExchangeFile.Part> parts = exchange.getValue().agenda();
        String part = any(parts).key();
        @Nullable String item = anyItem(parts);
        if (item == null || random.nextInt(10) == 0) {
            Map<String, Object> value = Map.of("type", "break", "minutes", 5L, "title", Map.of("uk", "Перерва"));
            return new Add(path(root, "items", "new-" + random.nextInt(1_000)), new Place(part, item), value);
        }
        return switch (random.nextInt(20)) {
            case 0 -> new Move(path(root, "items", item), new Place(part, anyItem(parts)));
            case 1 -> new Remove(path(root, "items", item));
            case 2 -> new Set(path(root, "parts", String.valueOf(part), "part", "uk"), any(VALUES), 0);
            case 4, 5, 6, 7, 8, 9, 10, 11, 12 ->
                new Set(
                        path(
                                root,
                                "items",
                                random.nextInt(9) == 0 ? "unknown" : item,
                                any(List.of(
                                        "title",
                                        "note",
                                        "speakers",
                                        "language",
                                        "interpreted_into",
                                        "type",
                                        "educational",
                                        "documents",
                                        "minutes",
                                        "starts",
                                        "colour"))),
                        random.nextInt(9) == 0 ? null : any(VALUES),
                        0);
            default -> new Set(path(root, "items", item, any(List.of("title", "note")), "uk"), any(VALUES), 0);
        };
    }

    private @Nullable String anyItem(List<ExchangeFile.Part> parts) {
        List<String> items = parts.stream()
                .flatMap(part -> part.items().stream())
                .map(item -> String.valueOf(item.key()))
                .toList();
        return items.isEmpty() ? null : any(items);
    }

    private static EditPath path(List<String> root, String... keys) {
        List<String> all = new ArrayList<>(root);
        all.addAll(List.of(keys));
        return new EditPath(all);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
