package org.consilium.table;

import org.consilium.shared.Coded;

/** What an import does with a list. */
public enum ImportMode implements Coded {
    /** Only checks it. */
    CHECK,
    /** Imports all lines, or none if one is bad. */
    ALL,
    /** Imports the good lines. */
    GOOD
}
