package org.consilium.registration.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** What may be wrong with a value that a person gave. Its words may name what was {@code given} and what is {@code expected}. */
public enum Wrong implements Coded {
    MISSING,
    TOO_LONG,
    /** Controls, or marks that turn the direction of what follows. */
    CHARACTERS,
    NO_LETTER,
    /** Of the web or of e-mail: letters to whom the entry names would carry it. */
    ADDRESS_IN_NAME,
    EMAIL,
    COUNTRY,
    UNKNOWN,
    SIDE_NEEDED,
    SIDE_NOT_TAKEN,
    CONSENT,
    /** Of a list as a whole, or of a line's shape. */
    ENCODING,
    TOO_LARGE,
    TOO_MANY_LINES,
    EMPTY,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    CELLS,
    QUOTES,
    WORKBOOK;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
