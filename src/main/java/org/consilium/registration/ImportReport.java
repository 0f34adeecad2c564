package org.consilium.registration;

import java.util.List;

/**
 * What came of an import.
 *
 * @param good lines that could be imported, of those in the list
 * @param done whether anything was imported; {@code invited} is empty otherwise
 */
public record ImportReport(
        boolean done, int good, List<LineFinding> bad, List<Skipped> skipped, List<Invited> invited) {
    public List<Invited> links() {
        return invited.stream().filter(one -> !one.byLetter()).toList();
    }

    public int letters() {
        return invited.size() - links().size();
    }
}
