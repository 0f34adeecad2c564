package org.consilium.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that asks for a file, below the outcome of the one before. */
public record UploadForm(@Nullable ImportOutcome outcome) {
    public boolean offersValidLines() {
        return outcome != null && !outcome.done() && !outcome.bad().isEmpty() && outcome.good() > 0;
    }

    /** A browser does not send a file again: to continue, a person has to choose it once more. */
    public boolean chooseAgain() {
        return outcome != null && !outcome.done();
    }

    public List<Encoding> encodings() {
        return List.of(Encoding.values());
    }

    /** The code of the encoding in which the list was read; empty if there is nothing to choose. */
    public String encoding() {
        Encoding read = outcome == null ? null : outcome.preview().encoding();
        return read == null || read == Encoding.UTF_8 ? "" : read.code();
    }
}
