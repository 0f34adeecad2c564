package org.consilium.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.release.difference.Change;
import org.consilium.release.difference.Change.Added;
import org.consilium.release.difference.Change.Moved;
import org.consilium.release.difference.Change.Removed;
import org.consilium.release.difference.Change.Replaced;
import org.consilium.release.difference.Change.Reworded;
import org.consilium.release.difference.Difference;
import org.consilium.release.difference.TimeShift;
import org.consilium.release.difference.WordRun;
import org.consilium.release.difference.WordRun.Kind;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** A difference as people read it: first the times, then each item, person, document and the like that changed. Pure. */
public record DifferenceView(List<Shift> shifts, List<Subject> subjects) {
    /** Kinds of subjects, in the order of the page. */
    private static final List<String> KINDS =
            List.of("", "items", "agenda", "people", "organisations", "institutions", "documents", "sides");

    /** Messages of fields whose word differs from {@code editor.change.} with the field. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("in", "editor.change.parts"),
            Map.entry("agenda", "editor.change.parts"),
            Map.entry("organisations", "mission.organisers"),
            Map.entry("name", "record.name"),
            Map.entry("posts", "editor.person.post"),
            Map.entry("speciality", "translations.kind.speciality"),
            Map.entry("languages", "document.languages"),
            Map.entry("zone", "new.zone"),
            Map.entry("outcomes", "exchange.outcomes"),
            Map.entry("sources", "exchange.sources"),
            Map.entry("figures", "figures.title"));

    /** @param name of the first item; null where it has none */
    public record Shift(TimeShift times, @Nullable Said name) {
        /** How many items shift along with the first. */
        public int following() {
            return times.items() - 1;
        }

        public long minutes() {
            return Math.abs(times.by().toMinutes());
        }

        public boolean later() {
            return !times.by().isNegative();
        }
    }

    /** What became of something with a name. */
    public enum Verb {
        ADDED("difference.added"),
        REMOVED("difference.removed"),
        MOVED("difference.moved"),
        CHANGED("difference.changed");

        private final String key;

        Verb(String key) {
            this.key = key;
        }

        /** Its message. */
        public String key() {
            return key;
        }
    }

    /**
     * @param kind message of what it is
     * @param name null for the programme itself
     * @param at when an item that was added or removed starts; null for anything else
     */
    public record Subject(
            String kind,
            @Nullable Said name,
            Verb verb,
            @Nullable Instant at,
            List<Detail> details) {}

    /**
     * @param label message of the field
     * @param language of the text; null where it is in the reader's
     */
    public record Detail(String label, @Nullable String language, List<WordRun> runs) {}

    public static DifferenceView of(Difference difference, ExchangeFile from, ExchangeFile to, UiLanguage language) {
        return new Builder(new DifferenceNames(from, to, language.code()), Texts.of(language)).view(difference);
    }

    public boolean empty() {
        return subjects.isEmpty();
    }

    private static final class Builder {
        private final DifferenceNames names;
        private final Texts words;
        private final DifferenceValues values;

        private Builder(DifferenceNames names, Texts words) {
            this.names = names;
            this.words = words;
            values = new DifferenceValues(names, words, new Formats(words.language()));
        }

        private DifferenceView view(Difference difference) {
            Map<List<String>, List<Change>> bySubject = new LinkedHashMap<>();
            difference
                    .changes()
                    .forEach(change -> bySubject
                            .computeIfAbsent(subject(change.path()), none -> new ArrayList<>())
                            .add(change));
            List<Subject> subjects = bySubject.entrySet().stream()
                    .sorted(Comparator.comparingInt(
                            entry -> KINDS.indexOf(entry.getKey().getFirst())))
                    .map(entry -> subject(entry.getKey(), entry.getValue()))
                    .toList();
            return new DifferenceView(
                    difference.shifts().stream()
                            .map(one -> new Shift(
                                    one, names.name("items", one.first()).orElse(null)))
                            .toList(),
                    subjects);
        }

        private static List<String> subject(List<String> path) {
            return path.size() > 1 && KINDS.contains(path.getFirst()) ? path.subList(0, 2) : List.of("");
        }

        private Subject subject(List<String> path, List<Change> changes) {
            String kind = path.getFirst();
            if (kind.isEmpty()) {
                return new Subject(label("programme"), null, Verb.CHANGED, null, details(1, changes));
            }
            String key = path.getLast();
            Verb verb = verb(changes);
            Instant at = kind.equals("items") && (verb == Verb.ADDED || verb == Verb.REMOVED)
                    ? names.starts(key).orElse(null)
                    : null;
            Said name = names.name(kind, key).orElse(new Said(words.language().code(), key, false));
            boolean whole = verb == Verb.ADDED || verb == Verb.REMOVED;
            return new Subject(label(kind), name, verb, at, whole ? List.of() : details(path.size() + 1, changes));
        }

        private static Verb verb(List<Change> changes) {
            Verb verb = Verb.CHANGED;
            for (Change change : changes) {
                boolean whole = change.path().size() == 2;
                if (whole && (change instanceof Added || (change instanceof Replaced one && one.from() == null))) {
                    return Verb.ADDED;
                }
                if (whole && (change instanceof Removed || (change instanceof Replaced one && one.to() == null))) {
                    return Verb.REMOVED;
                }
                if (whole && change instanceof Moved) {
                    verb = Verb.MOVED;
                }
            }
            return verb;
        }

        /** @param depth of the paths of the fields */
        private List<Detail> details(int depth, List<Change> changes) {
            return changes.stream()
                    .filter(change -> change.path().size() >= depth
                            && !change.path().getLast().equals("key"))
                    .map(change -> detail(change, change.path().get(depth - 1)))
                    .toList();
        }

        private Detail detail(Change change, String field) {
            String nearest = change.path().getLast();
            return switch (change) {
                case Reworded reworded -> new Detail(label(field), nearest, reworded.words());
                case Added added -> new Detail(label(field), null, runs("", values.text(field, added.value())));
                case Removed removed -> new Detail(label(field), null, runs(values.text(field, removed.value()), ""));
                case Moved moved ->
                    new Detail(label(field), null, List.of(new WordRun(Kind.KEPT, words.say("difference.order"))));
                case Replaced replaced ->
                    new Detail(
                            label(field),
                            null,
                            runs(values.text(nearest, replaced.from()), values.text(nearest, replaced.to())));
            };
        }

        private static List<WordRun> runs(String from, String to) {
            List<WordRun> runs = new ArrayList<>();
            if (!from.isEmpty()) {
                runs.add(new WordRun(Kind.DELETED, from));
            }
            if (!to.isEmpty()) {
                runs.add(new WordRun(Kind.INSERTED, to));
            }
            return runs;
        }

        private String label(String field) {
            String label = LABELS.getOrDefault(field, "editor.change." + field);
            return words.has(label) ? label : "editor.change.other";
        }
    }
}
