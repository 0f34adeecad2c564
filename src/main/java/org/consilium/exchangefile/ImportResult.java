package org.consilium.exchangefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.consilium.exchangefile.yaml.FileProblem;

/** The result for a file: imported completely, refused with all its problems, or only checked. */
public sealed interface ImportResult {
    enum Change {
        CREATED,
        UPDATED,
        UNCHANGED;

        /** The code in the API and at the command line; no page shows it, so it has no translations. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Imported(String slug, Change change) implements ImportResult {}

    /** A check: nothing was imported. */
    record Checked(FileCheck check) implements ImportResult {}

    /** @param problems in the order of the file, not empty */
    record Refused(List<FileProblem> problems) implements ImportResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
