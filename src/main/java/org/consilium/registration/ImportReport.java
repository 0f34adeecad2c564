package org.consilium.registration;

import java.util.List;
import org.consilium.registration.entry.LineFinding;
import org.consilium.registration.entry.SkippedLine;
import org.consilium.table.Table;

/**
 * The result of an import.
 *
 * @param good how many lines could be imported
 * @param preview the list as understood; if its encoding is a guess, a person has to confirm it first
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
