package org.consilium.exchangefile;

import java.util.List;
import org.consilium.shared.Coded;

/** What became of a file: taken over whole, or refused whole with all that is wrong in it. */
public sealed interface ImportResult {
    enum Change implements Coded {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    record Imported(String slug, Change change) implements ImportResult {}

    /** @param problems in the order of the file, not empty */
    record Refused(List<FileProblem> problems) implements ImportResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
