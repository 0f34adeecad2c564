package org.consilium.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.directory.RecordSide.Place;
import org.consilium.people.RecordKind;
import org.consilium.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Two records before they become one.
 *
 * @param kept whose id stays
 * @param merged whose id means the kept one afterwards
 * @param obstacle why they cannot be merged; null if they can
 */
public record MergePreview(
        RecordKind kind,
        RecordSide kept,
        RecordSide merged,
        @Nullable Obstacle obstacle) {
    /** Why two records cannot be merged. */
    public enum Obstacle implements Coded {
        /** The caller does not edit every programme in which they stand. */
        NOT_YOURS,
        /** One of them is in no published programme yet. */
        UNPUBLISHED
    }

    /** Whether the other one could stay as well; a public address stays in preference to one that is not. */
    public boolean isReversible() {
        return kept.shown() == merged.shown();
    }

    /** Programmes that list both, and go on doing so. */
    public List<Place> both() {
        Set<String> slugs = merged.places().stream().map(Place::slug).collect(Collectors.toSet());
        return kept.places().stream().filter(one -> slugs.contains(one.slug())).toList();
    }

    /** Languages that only the merged one has a name in. */
    public Set<String> added() {
        return merged.names().keySet().stream()
                .filter(language -> !kept.names().containsKey(language))
                .collect(Collectors.toUnmodifiableSet());
    }
}
