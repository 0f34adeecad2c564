package org.consilium.glossary;

import java.util.List;

/**
 * What came of bringing in a file, or would come of it.
 *
 * @param done whether anything was taken
 * @param unchanged terms that are there just so
 * @param changed terms of which a line says something else, or more
 * @param bad what is wrong, by line; no more than anybody reads
 * @param more whether there is more wrong than {@code bad} says
 */
public record GlossaryReport(
        boolean done, int added, int unchanged, List<Changed> changed, List<TermFinding> bad, boolean more) {
    /** @param word by which a person knows the term */
    public record Changed(int line, String word) {}

    /** Lines that can be taken. */
    public int good() {
        return added + unchanged + changed.size();
    }
}
