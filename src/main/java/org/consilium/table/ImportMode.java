package org.consilium.table;

import org.consilium.shared.Coded;

/** What an import does with a list. */
public enum ImportMode implements Coded {
    /** Only checks it. */
    CHECK,
    /** Imports all lines, or none if one is bad. */
    ALL,
    /** Imports the good lines. */
    GOOD;

    /**
     * Whether a list is imported at all. A list in a guessed encoding is not, until a person has confirmed the encoding.
     *
     * @param flawless whether no line is bad
     */
    public boolean takes(boolean flawless, Table.Preview preview) {
        return this != CHECK && !preview.guessed() && (this == GOOD || flawless);
    }
}
