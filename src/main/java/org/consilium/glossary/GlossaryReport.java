package org.consilium.glossary;

import java.util.List;
import org.consilium.table.Finding;
import org.consilium.table.ImportOutcome;
import org.consilium.table.Table;

/**
 * The result of an import, or of a check.
 *
 * @param done whether anything was imported
 * @param unchanged terms that exist already, just so
 * @param changed terms to which a line adds something, or that it changes
 * @param bad errors by line, at most as many as anybody reads
 * @param preview the list as understood; if its encoding is a guess, a person has to confirm it first
 * @param more whether there are more errors than {@code bad} lists
 */
public record GlossaryReport(
        boolean done,
        int added,
        int unchanged,
        List<Changed> changed,
        List<Finding<String, TermWrong>> bad,
        boolean more,
        Table.Preview preview)
        implements ImportOutcome {
    /** @param word by which a person recognises the term */
    public record Changed(int line, String word) {}

    @Override
    public int good() {
        return added + unchanged + changed.size();
    }
}
