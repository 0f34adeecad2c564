package org.consilium.glossary;

import java.util.List;
import org.consilium.table.Table;

/**
 * What came of bringing in a file, or would come of it.
 *
 * @param done whether anything was taken
 * @param unchanged terms that are there just so
 * @param changed terms of which a line says something else, or more
 * @param bad what is wrong, by line; no more than anybody reads
 * @param preview what was understood of a list; where its encoding is a guess, nothing is done before a person says so
 * @param more whether there is more wrong than {@code bad} says
 */
public record GlossaryReport(
        boolean done,
        int added,
        int unchanged,
        List<Changed> changed,
        List<TermFinding> bad,
        boolean more,
        Table.Preview preview) {
    /** @param word by which a person knows the term */
    public record Changed(int line, String word) {}

    /** Lines that can be taken. */
    public int good() {
        return added + unchanged + changed.size();
    }
}
