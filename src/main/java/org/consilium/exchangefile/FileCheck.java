package org.consilium.exchangefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would do. Nothing has been imported.
 *
 * @param slug of the programme that the file describes
 * @param changes value by value, in the order of the file; empty for a new or unchanged programme
 * @param more how many further changes there are
 */
public record FileCheck(String slug, ImportResult.Change change, List<FileChange> changes, int more) {
    /** More than anybody reads. */
    static final int MOST = 500;

    /** @param before null where there is nothing yet */
    public static FileCheck between(@Nullable ExchangeFile before, ExchangeFile after) {
        if (before == null) {
            return of(after.slug(), ImportResult.Change.CREATED, List.of());
        }
        boolean same = before.equals(after);
        return of(
                after.slug(),
                same ? ImportResult.Change.UNCHANGED : ImportResult.Change.UPDATED,
                ChangeRules.between(before, after));
    }

    private static FileCheck of(String slug, ImportResult.Change change, List<FileChange> changes) {
        int told = Math.min(MOST, changes.size());
        return new FileCheck(slug, change, List.copyOf(changes.subList(0, told)), changes.size() - told);
    }
}
