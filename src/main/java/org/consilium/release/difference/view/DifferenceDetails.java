package org.consilium.release.difference.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.release.difference.Change;
import org.consilium.release.difference.Change.Added;
import org.consilium.release.difference.Change.Moved;
import org.consilium.release.difference.Change.Removed;
import org.consilium.release.difference.Change.Replaced;
import org.consilium.release.difference.Change.Reworded;
import org.consilium.release.difference.WordRun;
import org.consilium.release.difference.WordRun.Kind;
import org.consilium.release.difference.view.DifferenceView.Detail;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The fields of a subject that changed, with the former and the new value. Pure. */
final class DifferenceDetails {
    /** Lists within a subject whose elements have names. */
    private static final Map<String, ChangedKind> NAMED =
            Map.of("speakers", ChangedKind.PERSON, "documents", ChangedKind.DOCUMENT, "posts", ChangedKind.INSTITUTION);

    /** They have no page of their own that would say it. */
    private static final Set<ChangedKind> WITH_FIELDS =
            Set.of(ChangedKind.VISIT, ChangedKind.STOP, ChangedKind.ORGANISER);

    /** They name the subject. */
    private static final Set<String> NAMES = Set.of("title", "city", "institution");

    private final DifferenceNames names;
    private final DifferenceValues values;
    private final Texts words;
    private final Formats formats;

    DifferenceDetails(DifferenceNames names, Texts words, Formats formats) {
        this.names = names;
        this.words = words;
        this.formats = formats;
        values = new DifferenceValues(names, words, formats);
    }

    List<Detail> of(Place place, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.path().size() > place.depth()
                        && change.path().stream().skip(place.depth()).noneMatch(DifferenceValues.HIDDEN::contains))
                .map(change -> detail(change, place.depth()))
                .distinct()
                .toList();
    }

    /** Of something that was added or removed. */
    List<Detail> ofWhole(Place place, Change change) {
        Object value = switch (change) {
            case Added added -> added.value();
            case Removed removed -> removed.value();
            default -> Map.of();
        };
        if (!WITH_FIELDS.contains(place.kind()) || !(value instanceof Map<?, ?> fields)) {
            return List.of();
        }
        return fields.entrySet().stream()
                .filter(one -> !NAMES.contains((String) one.getKey()))
                .map(one -> {
                    String field = (String) one.getKey();
                    return new Detail(
                            words.say(ChangedField.of(field)),
                            null,
                            List.of(new WordRun(Kind.KEPT, values.text(field, one.getValue()))));
                })
                .toList();
    }

    private Detail detail(Change change, int depth) {
        List<String> path = change.path();
        @Nullable String language = language(path, depth);
        List<WordRun> runs = switch (change) {
            case Reworded reworded -> reworded.words();
            case Added added -> runs("", values.text(list(path), added.value()));
            case Removed removed -> runs(values.text(list(path), removed.value()), "");
            case Moved moved -> List.of(new WordRun(Kind.KEPT, words.say("difference.order")));
            case Replaced replaced ->
                runs(values.text(path.getLast(), replaced.from()), values.text(path.getLast(), replaced.to()));
        };
        return new Detail(label(path, depth, language), language, within(path, depth, change, runs));
    }

    /** The field that holds the list of an element. */
    private static String list(List<String> path) {
        return path.get(Math.max(0, path.size() - 2));
    }

    private String label(List<String> path, int depth, @Nullable String language) {
        String label = words.say(ChangedField.of(path.get(depth)));
        return language == null
                ? label
                : words.say("publish.field", "field", label, "language", formats.language(language));
    }

    private static @Nullable String language(List<String> path, int depth) {
        for (int i = path.size() - 1; i > depth; i--) {
            if (DifferenceValues.isText(path.get(i - 1)) && DifferenceValues.isTag(path.get(i))) {
                return path.get(i);
            }
        }
        return null;
    }

    /** Whose role, which document's edition: where only a part of an element changed. */
    private List<WordRun> within(List<String> path, int depth, Change change, List<WordRun> runs) {
        ChangedKind kind = NAMED.get(path.get(depth));
        if (kind == null || path.size() < depth + 3 || change instanceof Moved) {
            return runs;
        }
        return names.name(kind, path.get(depth + 1))
                .map(Said::text)
                .map(name -> Stream.concat(
                                Stream.of(new WordRun(Kind.KEPT, name + words.say("sign.colon"))), runs.stream())
                        .toList())
                .orElse(runs);
    }

    private static List<WordRun> runs(String from, String to) {
        List<WordRun> runs = new ArrayList<>();
        if (!from.isEmpty()) {
            runs.add(new WordRun(Kind.DELETED, from));
        }
        if (!from.isEmpty() && !to.isEmpty()) {
            runs.add(new WordRun(Kind.KEPT, " "));
        }
        if (!to.isEmpty()) {
            runs.add(new WordRun(Kind.INSERTED, to));
        }
        return List.copyOf(runs);
    }
}
