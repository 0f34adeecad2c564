package org.consilium.exchangefile;

import java.util.List;

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

    static FileCheck of(String slug, ImportResult.Change change, List<FileChange> changes) {
        int told = Math.min(MOST, changes.size());
        return new FileCheck(slug, change, List.copyOf(changes.subList(0, told)), changes.size() - told);
    }
}
