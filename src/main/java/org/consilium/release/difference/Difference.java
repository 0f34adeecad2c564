package org.consilium.release.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.consilium.release.ReleasedContent;
import org.consilium.release.difference.Change.Added;
import org.consilium.release.difference.Change.Moved;
import org.consilium.release.difference.Change.Removed;
import org.consilium.release.difference.Change.Replaced;
import org.consilium.release.difference.Change.Reworded;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two releases, for pages, notices and feeds alike.
 *
 * @param changes give the latter, applied to the former
 * @param shifts follow from the changes: which items start earlier or later
 */
public record Difference(List<Change> changes, List<TimeShift> shifts) {
    /** @param fromTree and toTree the same programmes as trees, as their releases have them */
    public static Difference between(
            Map<String, Object> fromTree, Map<String, Object> toTree, ExchangeFile from, ExchangeFile to) {
        return new Difference(DifferenceRules.between(fromTree, toTree), TimeShiftRules.between(from, to));
    }

    public static Difference between(ExchangeFile from, ExchangeFile to) {
        return between(FileTree.of(from), FileTree.of(to), from, to);
    }

    public static Difference between(ReleasedContent from, ReleasedContent to) {
        return between(from.tree(), to.tree(), from.file(), to.file());
    }

    /** As data: the document that {@code docs/exchange-files.md} describes. */
    public Map<String, Object> tree(int from, int to) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", (long) from);
        tree.put("to", (long) to);
        tree.put("changes", changes.stream().map(Difference::tree).toList());
        tree.put("shifts", shifts.stream().map(Difference::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(TimeShift shift) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putIf(tree, "exchange", shift.exchange());
        tree.put("first_item", shift.first());
        tree.put("items", shift.items());
        tree.put("minutes", shift.by().toMinutes());
        tree.put("from", shift.from().toString());
        tree.put("to", shift.to().toString());
        tree.put("to_the_end", shift.toTheEnd());
        return tree;
    }

    private static Map<String, Object> tree(Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", change.path());
        switch (change) {
            case Added added -> {
                tree.put("change", "added");
                putIf(tree, "after", added.after());
                tree.put("value", added.value());
            }
            case Removed removed -> {
                tree.put("change", "removed");
                tree.put("value", removed.value());
            }
            case Moved moved -> {
                tree.put("change", "moved");
                putIf(tree, "after", moved.after());
            }
            case Replaced replaced -> {
                tree.put("change", "replaced");
                putIf(tree, "from", replaced.from());
                putIf(tree, "to", replaced.to());
            }
            case Reworded reworded -> {
                tree.put("change", "reworded");
                List<Object> words = new ArrayList<>();
                reworded.words().forEach(run -> words.add(Map.of(run.kind().code(), run.text())));
                tree.put("words", words);
            }
        }
        return tree;
    }

    private static void putIf(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }
}
