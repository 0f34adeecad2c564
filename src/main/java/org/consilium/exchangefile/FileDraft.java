package org.consilium.exchangefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.exchangefile.yaml.FileProblem;
import org.jspecify.annotations.Nullable;

/** What a file would make of a working copy, or everything that is wrong with it. */
public sealed interface FileDraft {
    /** @param problems in the order of the file, not empty */
    record Refused(List<FileProblem> problems) implements FileDraft {}

    /**
     * @param keyed the file with a key for each part and item
     * @param document the same as text
     * @param check what differs from the working copy, or from what is published if there is none
     */
    record Drafted(AgendaKeyRules.KeyedFile keyed, String document, FileCheck check) implements FileDraft {
        public ExchangeFile file() {
            return keyed.file();
        }
    }

    /** A document is longer than the file that was sent, and must be readable too. */
    static FileDraft of(AgendaKeyRules.KeyedFile keyed, @Nullable ExchangeFile before) {
        String document = ExchangeFileWriter.write(keyed.file());
        return switch (ExchangeFileReader.read(document.getBytes(StandardCharsets.UTF_8), "document")) {
            case ExchangeFileReader.Refused refused -> new Refused(refused.problems());
            case ExchangeFileReader.Accepted accepted ->
                new Drafted(keyed, document, FileCheck.between(before, keyed.file()));
        };
    }
}
