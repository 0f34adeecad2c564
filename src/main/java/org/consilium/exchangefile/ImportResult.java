package org.consilium.exchangefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What became of a file: taken over whole, or refused whole with all that is wrong in it. */
public sealed interface ImportResult {
    enum Change {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("unchanged")
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
