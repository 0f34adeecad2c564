package org.consilium.registration;

import java.util.List;
import org.consilium.registration.entry.LineFinding;
import org.consilium.registration.entry.SkippedLine;
import org.consilium.table.Table;

/**
 * What came of an import.
 *
 * @param good lines that could be imported, of those in the list
 * @param preview what was understood of the list; where its encoding is a guess, nothing is done before a person says so
 * @param done whether anything was imported; {@code invited} is empty otherwise
 */
public record ImportReport(
        boolean done,
        int good,
        List<LineFinding> bad,
        List<SkippedLine> skipped,
        List<InvitationResult> invited,
        Table.Preview preview) {
    public List<InvitationResult> links() {
        return invited.stream().filter(one -> !one.byLetter()).toList();
    }

    public int letters() {
        return invited.size() - links().size();
    }
}
