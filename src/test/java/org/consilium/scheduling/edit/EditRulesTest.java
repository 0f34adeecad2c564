package org.consilium.scheduling.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;
import org.consilium.scheduling.edit.EditOperation.Add;
import org.consilium.scheduling.edit.EditOperation.Move;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.consilium.scheduling.edit.EditOperation.Remove;
import org.consilium.scheduling.edit.EditOperation.Set;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of a working copy, decided one after the other as the store does. */
class EditRulesTest {
    private static final String MINE = "mine";
    private static final String OTHER = "other";

    private final List<EditEntry> log = new ArrayList<>();
    private final FieldVersions versions = new FieldVersions();
    private ExchangeFile file;
    private String part;
    private List<String> items;

    @BeforeEach
    void read() throws IOException {
        file = ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml")));
        ExchangeFile.Part first = body().agenda().stream()
                .max(Comparator.comparingInt(one -> one.items().size()))
                .orElseThrow();
        part = first.key();
        items = first.items().stream().map(ExchangeFile.Item::key).toList();
    }

    @Test
    void differentFieldsOfOneItemMergeWithoutAQuestion() {
        edit(MINE, new Set(path("items", items.getFirst(), "minutes"), 33L, 0));
        edit(OTHER, new Set(path("items", items.getFirst(), "title", "en"), "Welcome", 0));

        assertThat(item(items.getFirst()).minutes()).isEqualTo(33);
        assertThat(item(items.getFirst()).title().byLanguage()).containsEntry("en", "Welcome");
    }

    @Test
    void theSameFieldTwiceIsAConflictThatSaysWhatStandsThere() {
        edit(MINE, new Set(path("items", items.getFirst(), "minutes"), 33L, 0));

        ProblemException refused =
                refused(() -> edit(OTHER, new Set(path("items", items.getFirst(), "minutes"), 44L, 0)));

        assertThat(refused.problem().code()).isEqualTo("edit.conflict");
        assertThat(refused.problem().members().get("fields"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .isInstanceOfSatisfying(EditProblems.Conflict.class, one -> {
                    assertThat(one.value()).isEqualTo(33L);
                    assertThat(one.latest().seq()).isEqualTo(1);
                });
        assertThat(item(items.getFirst()).minutes()).isEqualTo(33);
    }

    @Test
    void aWholeTextConflictsWithOneLanguageOfIt() {
        edit(MINE, new Set(path("items", items.getFirst(), "title", "en"), "Welcome", 0));

        assertThat(code(() -> edit(OTHER, new Set(path("items", items.getFirst(), "title"), Map.of("en", "Hello"), 0))))
                .isEqualTo("edit.conflict");
    }

    @Test
    void ownEditsAdvanceTheBaseAndTheSameValueIsNoConflict() {
        EditPath minutes = path("items", items.getFirst(), "minutes");
        edit(MINE, new Set(minutes, 33L, 0));
        edit(MINE, new Set(minutes, 34L, 0));

        assertThat(edit(OTHER, new Set(minutes, 34L, 0))).isEmpty();
        assertThat(edit(OTHER, new Set(minutes, 35L, 2))).hasSize(1);
    }

    @Test
    void anItemIsAddedMovedAndRemoved() {
        edit(MINE, new Add(path("items", "new"), new Place(part, items.getFirst()), talk("Новий")));
        assertThat(keys()).startsWith(items.getFirst(), "new");

        edit(MINE, new Move(path("items", "new"), new Place(part, null)));
        assertThat(keys()).startsWith("new", items.getFirst());

        edit(MINE, new Remove(path("items", "new")));
        assertThat(keys()).isEqualTo(items);
    }

    @Test
    void everyEditIsUndoneAndRedone() {
        ExchangeFile before = file;
        edit(
                MINE,
                new Set(path("items", items.get(1), "minutes"), 5L, 0),
                new Set(path("items", items.get(1), "note", "uk"), "Примітка", 0),
                new Add(path("items", "new"), new Place(part, items.getFirst()), talk("Новий")),
                new Move(path("items", items.getFirst()), new Place(part, "new")),
                new Remove(path("items", items.get(1))));
        ExchangeFile after = file;

        undo(1);
        assertThat(file).isEqualTo(before);
        undo(2);
        assertThat(file).isEqualTo(after);
    }

    @Test
    void anUndoIsRefusedWhereTheFieldHasMovedOn() {
        edit(MINE, new Set(path("items", items.getFirst(), "minutes"), 33L, 0));
        edit(OTHER, new Set(path("items", items.getFirst(), "minutes"), 44L, 1));

        assertThat(code(() -> undo(1))).isEqualTo("edit.moved_on");
        assertThat(item(items.getFirst()).minutes()).isEqualTo(44);
    }

    @Test
    void anAddedItemWithWordsOfOthersIsNotTakenAwayByAnUndo() {
        edit(MINE, new Add(path("items", "new"), new Place(part, null), talk("Новий")));
        edit(OTHER, new Set(path("items", "new", "title", "ru"), "Новый", 1));

        assertThat(code(() -> undo(1))).isEqualTo("edit.moved_on");
    }

    @Test
    void aFieldOfWhatWasRemovedIsRefusedWithTheEditToUndo() {
        edit(OTHER, new Remove(path("items", items.get(1))));

        ProblemException refused = refused(() -> edit(MINE, new Set(path("items", items.get(1), "minutes"), 5L, 0)));

        assertThat(refused.problem().code()).isEqualTo("edit.gone");
        assertThat(refused.problem().members()).containsEntry("undo", 1L);
    }

    @Test
    void somethingAddedToARemovedPartIsRefused() {
        edit(OTHER, new Remove(path("parts", part)));

        assertThat(code(() -> edit(MINE, new Add(path("items", "new"), new Place(part, null), talk("Новий")))))
                .isEqualTo("edit.gone");
    }

    @Test
    void afterTheWholeDocumentWasReplacedAnOldBaseIsAConflict() {
        versions.add(new EditEntry(1, Instant.EPOCH, EditEntry.Kind.UPLOADED, 1L, null, null, null, List.of()));

        assertThat(code(() -> edit(MINE, new Set(path("items", items.getFirst(), "minutes"), 33L, 0))))
                .isEqualTo("edit.conflict");
        assertThat(edit(MINE, new Set(path("items", items.getFirst(), "minutes"), 33L, 1)))
                .hasSize(1);
    }

    @Test
    void nothingThatBreaksTheRulesOfFilesIsAccepted() {
        ProblemException refused = refused(() -> edit(MINE, new Set(path("items", items.get(1), "minutes"), 0L, 0)));

        assertThat(refused.problem().code()).isEqualTo("edit.refused");
        assertThat(refused.problem().members().get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .isInstanceOfSatisfying(
                        EditProblems.Wrong.class,
                        wrong -> assertThat(wrong.path()).containsExactly("items", items.get(1), "minutes"));
    }

    @Test
    void oneRefusedOperationRefusesTheWholeEdit() {
        ExchangeFile before = file;

        assertThat(code(() -> edit(
                        MINE,
                        new Set(path("items", items.getFirst(), "minutes"), 33L, 0),
                        new Set(path("items", "unknown", "minutes"), 33L, 0))))
                .isEqualTo("edit.gone");
        assertThat(file).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agenda", "exchange", "format", "items", "parts/p/key", "exchanges/other/starts/x"})
    void whatIsAddressedOtherwiseCannotBeSet(String path) {
        assertThat(code(() -> edit(MINE, new Set(path(path.split("/", -1)), "x", 0))))
                .isIn("edit.malformed", "edit.gone");
    }

    @Test
    void anExchangeOfAMissionIsEditedByItsSlug() throws IOException {
        file = ExchangeFileReader.accepted(
                Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml")));
        Map.Entry<String, ExchangeFile.ExchangeBody> exchange = online();
        String item = exchange.getValue().agenda().getFirst().items().getFirst().key();

        edit(MINE, new Set(path("exchanges", exchange.getKey(), "items", item, "minutes"), 17L, 0));

        assertThat(online().getValue().agenda().getFirst().items().getFirst().minutes())
                .isEqualTo(17);
    }

    @Test
    void aChangeIsReadBackAsItWasWritten() {
        edit(
                MINE,
                new Set(path("items", items.getFirst(), "minutes"), 33L, 0),
                new Add(path("items", "new"), new Place(part, null), talk("Новий")),
                new Move(path("items", "new"), new Place(part, items.getFirst())),
                new Remove(path("items", items.get(1))));

        assertThat(log.getFirst().changes().stream()
                        .map(one -> EditCodec.change(one.json()))
                        .toList())
                .isEqualTo(log.getFirst().changes());
    }

    private Map.Entry<String, ExchangeFile.ExchangeBody> online() {
        return file.exchanges().entrySet().iterator().next();
    }

    private static EditPath path(String... keys) {
        return EditPath.of(keys);
    }

    private static Map<String, Object> talk(String title) {
        return Map.of("type", "presentation", "minutes", 20L, "title", Map.of("uk", title));
    }

    private List<EditChange> edit(String client, EditOperation... operations) {
        EditRules.Decided decided = EditRules.decide(document(), client, List.of(operations), ExchangesOfMission.FIXED);
        store(client, decided);
        return decided.changes();
    }

    private void undo(long seq) {
        EditEntry edit =
                log.stream().filter(one -> one.seq() == seq).findFirst().orElseThrow();
        store(MINE, EditRules.undo(document(), edit, ExchangesOfMission.FIXED));
    }

    private void store(String client, EditRules.Decided decided) {
        assertThat(FileTree.read(FileTree.of(decided.file()))).isInstanceOf(ExchangeFileReader.Accepted.class);
        if (!decided.changes().isEmpty()) {
            EditEntry entry = new EditEntry(
                    log.size() + 1L, Instant.EPOCH, EditEntry.Kind.EDITED, 1L, client, "c", null, decided.changes());
            log.add(entry);
            versions.add(entry);
            file = decided.file();
        }
    }

    private WorkingDocument document() {
        return new WorkingDocument(log.size(), file, versions);
    }

    private ExchangeFile.ExchangeBody body() {
        return (ExchangeFile.ExchangeBody) file.body();
    }

    private List<String> keys() {
        return body().agenda().stream()
                .filter(one -> part.equals(one.key()))
                .flatMap(one -> one.items().stream())
                .map(ExchangeFile.Item::key)
                .toList();
    }

    private ExchangeFile.Item item(String key) {
        return body().agenda().stream()
                .flatMap(one -> one.items().stream())
                .filter(one -> key.equals(one.key()))
                .findFirst()
                .orElseThrow();
    }

    private static String code(ThrowingCallable edit) {
        return refused(edit).problem().code();
    }

    private static ProblemException refused(ThrowingCallable edit) {
        ProblemException[] refused = new ProblemException[1];
        assertThatThrownBy(edit).isInstanceOfSatisfying(ProblemException.class, one -> refused[0] = one);
        return refused[0];
    }
}
