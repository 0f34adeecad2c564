package org.consilium.signoff;

import java.time.Instant;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.scheduling.ReleaseService.Frozen;

/**
 * A frozen copy of a working copy, for the sides to sign. Its text never changes.
 */
public record Candidate(long id, String slug, Frozen frozen, CandidateState state, Instant sentAt) {
    public ExchangeFile file() {
        return ExchangeFileReader.accepted(frozen.document());
    }

    public boolean isOpen() {
        return state == CandidateState.OPEN;
    }
}
