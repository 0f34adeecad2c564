package org.consilium.table;

/** What may be wrong with a list that somebody sent, whatever it is a list of; those who read lists have constants of the same names. */
public enum TableFlaw {
    /** Bytes that the encoding does not have. */
    ENCODING,
    /** Excel's, but not to be read: protected, older than 2007, damaged, or swollen beyond all bounds. */
    WORKBOOK,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    /** There is something in a cell whose column has no name. */
    CELLS,
    QUOTES
}
