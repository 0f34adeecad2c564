package org.consilium.scheduling.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log of a working copy. Numbers have no gap.
 *
 * @param seq the version of the working copy that it made
 * @param member null for the installation itself
 * @param client the window; null for what was not an edit
 * @param commandId by which a repeated command is found; null for what was not an edit
 * @param undoes the number of the edit that it reversed
 * @param changes of an edit, in the order in which they were made
 */
public record EditEntry(
        long seq,
        Instant at,
        Kind kind,
        @Nullable Long member,
        @Nullable String client,
        @Nullable String commandId,
        @Nullable Long undoes,
        List<EditChange> changes) {
    /** How the working copy changed. */
    public enum Kind {
        EDITED,
        /** A file took the place of the whole document. */
        UPLOADED,
        DISCARDED,
        RESTORED,
        PUBLISHED;

        /** Whether everything may be different. */
        public boolean isReplacement() {
            return this == UPLOADED || this == DISCARDED || this == RESTORED;
        }
    }

    public EditEntry {
        changes = List.copyOf(changes);
    }

    /** Fewer entries that make the same of a document: those that only set fields become one, which is checked once. */
    public static List<EditEntry> merged(List<EditEntry> entries) {
        List<EditEntry> merged = new ArrayList<>();
        for (EditEntry entry : entries) {
            if (!merged.isEmpty() && merged.getLast().setsFields() && entry.setsFields()) {
                merged.add(merged.removeLast().with(entry));
            } else {
                merged.add(entry);
            }
        }
        return merged;
    }

    private boolean setsFields() {
        return kind == Kind.EDITED && changes.stream().allMatch(EditChange.FieldSet.class::isInstance);
    }

    private EditEntry with(EditEntry next) {
        List<EditChange> both = new ArrayList<>(changes);
        both.addAll(next.changes);
        return new EditEntry(next.seq, next.at, kind, next.member, next.client, next.commandId, next.undoes, both);
    }
}
