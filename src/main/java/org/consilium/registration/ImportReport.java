package org.consilium.registration;

import java.util.List;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.SkippedLine;
import org.consilium.registration.entry.Wrong;
import org.consilium.table.Finding;
import org.consilium.table.ImportOutcome;
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
        List<Finding<Field, Wrong>> bad,
        List<SkippedLine> skipped,
        List<InvitationResult> invited,
        Table.Preview preview)
        implements ImportOutcome {
    public List<InvitationResult> links() {
        return invited.stream().filter(one -> !one.byLetter()).toList();
    }

    public int letters() {
        return invited.size() - links().size();
    }
}
