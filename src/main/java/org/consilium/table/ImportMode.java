package org.consilium.table;

import org.consilium.shared.Coded;

/** What an import does with a list. */
public enum ImportMode implements Coded {
    /** Nothing: it is looked at. */
    CHECK,
    /** Everybody, or nobody where a line is bad. */
    ALL,
    /** Those of the good lines. */
    GOOD
}
