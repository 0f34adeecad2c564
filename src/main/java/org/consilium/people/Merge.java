package org.consilium.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two records of the directory that are one.
 *
 * @param merged the record that ended; its id means {@code kept} while the merge holds
 * @param shown whether the merged one had a public address, which then leads to the kept one
 * @param by number of the member; null for the installation
 * @param undoneAt null while it holds
 */
public record Merge(
        long id,
        RecordKind kind,
        Origin kept,
        Origin merged,
        boolean shown,
        @Nullable Long by,
        Instant at,
        @Nullable Instant undoneAt) {
    public boolean holds() {
        return undoneAt == null;
    }
}
