package org.consilium.scheduling.edit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consilium.scheduling.edit.EditEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Which edit changed a field last. Built from the log of a working copy, one entry after the other; not thread-safe. */
public final class FieldVersions {
    /** A position is a field of its own: moving an item leaves its words alone. */
    private static final String PLACE = "/@place";

    /**
     * A change of a field.
     *
     * @param client the window; null where everything was replaced
     * @param gone whether what it belongs to was removed
     */
    public record Change(
            long seq, @Nullable Long member, @Nullable String client, Instant at, boolean gone) {}

    private final NavigableMap<String, Change> latest = new TreeMap<>();
    private @Nullable Change replaced;

    /** @param entry later than all before */
    public void add(EditEntry entry) {
        Change change = new Change(entry.seq(), entry.member(), entry.client(), entry.at(), false);
        if (entry.kind().isReplacement()) {
            latest.clear();
            replaced = change;
        }
        if (entry.kind() == Kind.EDITED) {
            entry.changes().forEach(one -> add(one, change));
        }
    }

    private void add(EditChange one, Change change) {
        String path = one.path().toString();
        switch (one) {
            case EditChange.Moved moved -> latest.put(path + PLACE, change);
            case EditChange.Removed removed ->
                latest.put(path, new Change(change.seq, change.member, change.client, change.at, true));
            case EditChange.Added added -> latest.put(path, change);
            case EditChange.FieldSet set -> latest.put(path, change);
        }
    }

    /** The latest change of a field, of a part of it or of what it is a part of; empty if nothing recorded changed it. */
    Optional<Change> of(EditPath path) {
        String written = path.toString();
        Stream<Change> inside = latest.subMap(written + "/", written + "0").entrySet().stream()
                .filter(one -> !one.getKey().endsWith(PLACE))
                .map(Map.Entry::getValue);
        return Stream.of(around(path), inside, Stream.ofNullable(replaced))
                .flatMap(all -> all)
                .max(Comparator.comparingLong(Change::seq));
    }

    /** The latest change of the position of what a path leads to. */
    Optional<Change> ofPlace(EditPath path) {
        return Stream.concat(
                        Stream.ofNullable(latest.get(path + PLACE)),
                        Stream.concat(around(path), Stream.ofNullable(replaced)))
                .max(Comparator.comparingLong(Change::seq));
    }

    private Stream<Change> around(EditPath path) {
        return Stream.iterate(path, one -> !one.keys().isEmpty(), EditPath::parent)
                .map(one -> latest.get(one.toString()))
                .filter(Objects::nonNull);
    }

    /** The removal of what a path leads to, or of what it is a part of. */
    Optional<Change> removal(EditPath path) {
        return around(path).filter(Change::gone).findFirst();
    }
}
