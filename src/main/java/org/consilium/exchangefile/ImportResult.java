package org.consilium.exchangefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.consilium.exchangefile.yaml.FileProblem;

/** What became of a file: taken over whole, or refused whole with all that is wrong in it; or, only looked at, what would. */
public sealed interface ImportResult {
    enum Change {
        CREATED,
        UPDATED,
        UNCHANGED;

        /** As the API and the command line say it; no page shows it, so it is not one of the words in five languages. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Imported(String slug, Change change) implements ImportResult {}

    /** Nothing was imported: it was asked what would be. */
    record Checked(FileCheck check) implements ImportResult {}

    /** @param problems in the order of the file, not empty */
    record Refused(List<FileProblem> problems) implements ImportResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
