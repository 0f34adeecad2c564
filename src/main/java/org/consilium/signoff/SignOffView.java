package org.consilium.signoff;

import java.util.List;
import org.consilium.exchangefile.ExchangeFile;
import org.jspecify.annotations.Nullable;

/**
 * A candidate and what its sides said about it.
 *
 * @param published what was released last; null before the first release
 * @param canBeReleased whether nothing else was released since it was sent
 */
public record SignOffView(
        Candidate candidate,
        ExchangeFile file,
        @Nullable ExchangeFile published,
        List<SideState> sides,
        List<SideNote> notes,
        boolean canBeReleased) {
    /** Of the release that it becomes. */
    public int number() {
        return candidate.frozen().base() + 1;
    }

    /** Whether sides can still sign it. */
    public boolean isOpen() {
        return candidate.isOpen() && canBeReleased;
    }
}
