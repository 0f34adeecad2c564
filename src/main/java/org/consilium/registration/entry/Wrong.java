package org.consilium.registration.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/**
 * What may be wrong with an entered value. The messages may contain the {@code given} and the {@code expected} value.
 */
public enum Wrong implements Coded {
    MISSING,
    TOO_LONG,
    /** Control characters, or characters that change the direction of the following text. */
    CHARACTERS,
    NO_LETTER,
    /** A web or e-mail address: letters that repeat the name would carry it. */
    ADDRESS_IN_NAME,
    EMAIL,
    COUNTRY,
    UNKNOWN,
    SIDE_NEEDED,
    SIDE_NOT_TAKEN,
    CONSENT,
    /** Of a list as a whole, or of the shape of a line. */
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
