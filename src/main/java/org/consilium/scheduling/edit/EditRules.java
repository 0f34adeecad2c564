package org.consilium.scheduling.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileWriter;
import org.consilium.exchangefile.FileTree;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Decides one edit (ADR 0027). Fields that nobody else has touched merge without a question; the same field twice is a conflict;
 * of two moves the later one wins; nothing that breaks the rules of exchange files is accepted.
 */
public final class EditRules {
    /** These are addressed otherwise, or never change. */
    private static final Set<String> UNSETTABLE = Set.of("format", "exchange", "mission", "agenda", "activities");

    private static final String KEY = "key";

    private final WorkingDocument document;
    private final String client;
    private final ExchangesOfMission exchanges;
    private final Optional<EditedItems> few;
    private final DocumentTree tree;
    private final List<EditChange> changes = new ArrayList<>();

    /** @param few the items that the edit touches, if they can decide it alone */
    private EditRules(Asked asked, Optional<EditedItems> few) {
        document = asked.document();
        client = asked.client();
        exchanges = asked.exchanges();
        this.few = few;
        tree = new DocumentTree(few.map(items -> items.aloneIn(document.file())).orElse(document.file()));
    }

    /**
     * What an edit makes of the document.
     *
     * @param changes empty if the edit changes nothing
     */
    public record Decided(ExchangeFile file, List<EditChange> changes, TreeWeight weight) {}

    /**
     * Applies operations to the document.
     *
     * @throws ProblemException {@code edit.malformed}, {@code edit.conflict}, {@code edit.gone} or {@code edit.refused}
     */
    public static Decided decide(
            WorkingDocument document, String client, List<EditOperation> operations, ExchangesOfMission exchanges) {
        return decide(new Asked(document, client, exchanges), EditedItems.of(operations), rules -> {
            rules.checkBases(operations);
            operations.forEach(rules::apply);
        });
    }

    /** What an edit is decided on. */
    private record Asked(WorkingDocument document, String client, ExchangesOfMission exchanges) {}

    private static Decided decide(Asked asked, Optional<EditedItems> few, Consumer<EditRules> edit) {
        if (few.isPresent() && asked.document().weight() != null) {
            try {
                return decideAlone(asked, few, asked.document().weight(), edit);
            } catch (ProblemException onFewItems) {
                // Problems name their places in the whole document.
            }
        }
        EditRules rules = new EditRules(asked, Optional.empty());
        edit.accept(rules);
        return rules.decided(TreeWeight.of(rules.tree.root()));
    }

    private static Decided decideAlone(
            Asked asked, Optional<EditedItems> few, TreeWeight whole, Consumer<EditRules> edit) {
        EditRules rules = new EditRules(asked, few);
        TreeWeight before = TreeWeight.of(rules.tree.root());
        edit.accept(rules);
        TreeWeight after = whole.plus(TreeWeight.of(rules.tree.root())).minus(before);
        return after.fits() ? rules.decided(after) : decide(asked, Optional.empty(), edit);
    }

    /**
     * Reverses an earlier edit.
     *
     * @throws ProblemException {@code edit.moved_on} if something that it changed has changed again
     */
    public static Decided undo(WorkingDocument document, EditEntry edit, ExchangesOfMission exchanges) {
        List<EditChange> reversed = new ArrayList<>(edit.changes()).reversed();
        return decide(
                new Asked(document, "", exchanges),
                EditedItems.of(edit),
                rules -> reversed.forEach(change -> rules.reverse(edit.seq(), change)));
    }

    /**
     * Makes an edit once more on the document that it was decided on: the result is what it was then.
     *
     * @param edit the one after {@code document}
     */
    public static WorkingDocument repeat(WorkingDocument document, EditEntry edit) {
        Decided decided = decide(
                new Asked(document, "", ExchangesOfMission.DECIDED),
                EditedItems.of(edit),
                rules -> edit.changes().forEach(rules::repeat));
        return new WorkingDocument(edit.seq(), decided.file(), document.versions(), decided.weight());
    }

    private void repeat(EditChange change) {
        switch (change) {
            case EditChange.FieldSet(var path, var before, var value) -> set(path, value);
            case EditChange.Added(var path, var place, var value) -> add(path, place, asMap(value));
            case EditChange.Moved(var path, var from, var place) -> move(path, place);
            case EditChange.Removed(var path, var place, var before) -> remove(path);
        }
    }

    private Decided decided(TreeWeight weight) {
        return switch (read(weight)) {
            case ExchangeFileReader.Accepted accepted -> {
                checkExchanges(accepted.file().exchanges().keySet());
                ExchangeFile whole = few.map(items -> items.into(document.file(), accepted.file()))
                        .orElse(accepted.file());
                yield new Decided(whole, settled(accepted.file()), weight);
            }
            case ExchangeFileReader.Refused refused ->
                throw EditProblems.refused(refused.problems().stream()
                        .map(one -> new EditProblems.Wrong(FilePaths.keys(tree.root(), one.path()), one))
                        .toList());
        };
    }

    private void checkExchanges(Set<String> after) {
        Set<String> before = document.file().exchanges().keySet();
        if (!after.equals(before)) {
            exchanges.check(
                    after.stream().filter(one -> !before.contains(one)).toList(),
                    before.stream().filter(one -> !after.contains(one)).toList());
        }
    }

    private ExchangeFileReader.Result read(TreeWeight weight) {
        ExchangeFileReader.Result read = FileTree.read(tree.root());
        return weight.fits() || !(read instanceof ExchangeFileReader.Accepted accepted)
                ? read
                : ExchangeFileReader.read(
                        ExchangeFileWriter.write(accepted.file()).getBytes(StandardCharsets.UTF_8), "document");
    }

    /** The changes as the document has them now that it was read: a text without blanks around it, for example. */
    private List<EditChange> settled(ExchangeFile file) {
        DocumentTree after = new DocumentTree(file);
        List<EditChange> settled = new ArrayList<>();
        for (EditChange change : changes) {
            if (change instanceof EditChange.FieldSet(var path, var before, var value)) {
                Object now = after.has(path) ? after.get(path) : value; // its owner may be removed by the same edit
                if (!Objects.equals(before, now)) {
                    settled.add(new EditChange.FieldSet(path, before, now));
                }
            } else if (!(change instanceof EditChange.Moved(var path, var from, var place)) || !from.equals(place)) {
                settled.add(change);
            }
        }
        return settled;
    }

    private void checkBases(List<EditOperation> operations) {
        List<EditProblems.Conflict> conflicts = new ArrayList<>();
        for (EditOperation operation : operations) {
            if (!operation.path().isPossible()) {
                throw EditProblems.malformed("The path " + operation.path() + " leads nowhere.");
            }
            if (operation instanceof EditOperation.Set(var path, var value, var base)) {
                document.versions()
                        .of(path)
                        .filter(one -> one.seq() > base && !client.equals(one.client()) && !one.gone())
                        .filter(one -> !Objects.equals(tree.get(path), value))
                        .ifPresent(one -> conflicts.add(new EditProblems.Conflict(path.keys(), tree.get(path), one)));
            }
        }
        if (!conflicts.isEmpty()) {
            throw EditProblems.conflict(conflicts);
        }
    }

    private void apply(EditOperation operation) {
        switch (operation) {
            case EditOperation.Set(var path, var value, var base) -> set(path, value);
            case EditOperation.Add(var path, var place, var value) -> add(path, place, value);
            case EditOperation.Move(var path, var place) -> move(path, place);
            case EditOperation.Remove(var path) -> remove(path);
        }
    }

    private void set(EditPath path, @Nullable Object value) {
        List<String> keys = path.local();
        boolean ownKey = keys.size() == 3
                && keys.getLast().equals(KEY)
                && Keyed.of(keys.getFirst()).isPresent();
        if (UNSETTABLE.contains(keys.getFirst()) || ownKey) {
            throw EditProblems.malformed("The field " + path + " cannot be set.");
        }
        Object before = tree.get(path);
        if (!tree.set(path, value)) {
            throw EditProblems.gone(path, document.versions().removal(path));
        }
        changes.add(new EditChange.FieldSet(path, before, value));
    }

    private void add(EditPath path, Place place, Map<String, Object> value) {
        requireKeyed(path);
        if (tree.place(path).isPresent()) {
            throw EditProblems.malformed("The key " + path + " exists already.");
        }
        if (!tree.add(path, place, DocumentTree.copy(value))) {
            EditPath part = part(path, place);
            throw EditProblems.gone(part, document.versions().removal(part));
        }
        changes.add(new EditChange.Added(path, stands(path), value));
    }

    private void move(EditPath path, Place place) {
        requireKeyed(path);
        Place from = tree.place(path)
                .orElseThrow(() -> EditProblems.gone(path, document.versions().removal(path)));
        if (path.local().get(1).equals(place.after())) {
            throw EditProblems.malformed("Nothing stands after itself.");
        }
        Map<String, Object> moved = Objects.requireNonNull(tree.remove(path));
        if (!tree.add(path, place, moved)) {
            EditPath part = part(path, place);
            throw EditProblems.gone(part, document.versions().removal(part));
        }
        changes.add(new EditChange.Moved(path, from, stands(path)));
    }

    private void remove(EditPath path) {
        requireKeyed(path);
        Optional<Place> place = tree.place(path);
        Map<String, Object> removed = tree.remove(path);
        if (place.isPresent() && removed != null) {
            changes.add(new EditChange.Removed(path, place.get(), removed));
        } else if (document.versions().removal(path).isEmpty()) {
            throw EditProblems.gone(path, Optional.empty());
        }
    }

    private Place stands(EditPath path) {
        return tree.place(path).orElseThrow();
    }

    private static void requireKeyed(EditPath path) {
        if (!path.isKeyed()) {
            throw EditProblems.malformed("The path " + path + " leads to nothing that can be added, moved or removed.");
        }
    }

    private static EditPath part(EditPath path, Place place) {
        List<String> keys = new ArrayList<>(path.keys().subList(0, path.keys().size() - 2));
        keys.add(Keyed.PARTS.code());
        keys.add(String.valueOf(place.in()));
        return new EditPath(keys);
    }

    private void reverse(long seq, EditChange change) {
        EditPath path = change.path();
        Optional<FieldVersions.Change> latest = change instanceof EditChange.Moved
                ? document.versions().ofPlace(path)
                : document.versions().of(path);
        if (latest.filter(one -> one.seq() > seq).isPresent()) {
            throw EditProblems.movedOn(path);
        }
        try {
            switch (change) {
                case EditChange.FieldSet set -> set(path, set.before());
                case EditChange.Added added -> remove(path);
                case EditChange.Moved moved -> move(path, moved.from());
                case EditChange.Removed removed -> add(path, removed.place(), asMap(removed.before()));
            }
        } catch (ProblemException gone) {
            throw EditProblems.movedOn(path);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object before) {
        return (Map<String, Object>) before;
    }
}
