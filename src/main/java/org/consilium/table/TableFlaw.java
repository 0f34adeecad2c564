package org.consilium.table;

/** What may be wrong with any uploaded list. Features that read lists have error codes of the same names, except where their own says more. */
public enum TableFlaw {
    /** Bytes that the encoding does not have. */
    ENCODING,
    /** An Excel file that cannot be read: protected, older than 2007, damaged, or beyond the bounds when unpacked. */
    WORKBOOK,
    TOO_MANY_LINES,
    EMPTY,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    /** A cell has text, but its column has no name. */
    CELLS,
    QUOTES
}
