package org.consilium.scheduling.edit;

import java.util.List;
import org.consilium.shared.ProblemException;

/**
 * Whether an edit may change which exchanges a mission has. A slug that an edit names could be somebody else's, and an exchange that
 * is published has readers; so the store asks the database, under the lock under which exchanges are made.
 */
public interface ExchangesOfMission {
    /** For edits of everything else. */
    ExchangesOfMission FIXED = (added, removed) -> {
        throw EditProblems.malformed(
                "This edit neither adds nor removes an exchange. Use the page of the mission in the console.");
    };

    /** For an edit of the log, which was checked when it was made. */
    ExchangesOfMission DECIDED = (added, removed) -> {};

    /**
     * Called once for an edit that changes them.
     *
     * @param added slugs; may be empty
     * @param removed slugs; may be empty
     * @throws ProblemException why it may not
     */
    void check(List<String> added, List<String> removed);
}
