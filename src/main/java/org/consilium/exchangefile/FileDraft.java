package org.consilium.exchangefile;

import java.util.List;
import org.consilium.exchangefile.yaml.FileProblem;
import org.jspecify.annotations.Nullable;

/** What a file would make of a working copy, or everything that is wrong with it. */
public sealed interface FileDraft {
    /** @param problems in the order of the file, not empty */
    record Refused(List<FileProblem> problems) implements FileDraft {}

    /**
     * @param file with a key for each part and item
     * @param document the same as text
     * @param check what differs from the working copy, or from what is published if there is none
     */
    record Drafted(ExchangeFile file, String document, FileCheck check) implements FileDraft {
        static Drafted of(ExchangeFile file, @Nullable ExchangeFile before) {
            return new Drafted(file, ExchangeFileWriter.write(file), FileCheck.between(before, file));
        }
    }
}
