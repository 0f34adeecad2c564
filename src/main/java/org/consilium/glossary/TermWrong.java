package org.consilium.glossary;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/**
 * What may be wrong with a term or a file of terms. The messages may contain the {@code given} and the {@code expected}
 * value.
 */
public enum TermWrong implements Coded {
    /** No word in any language. */
    MISSING,
    TOO_LONG,
    /** Control characters, or characters that change the direction of the following text. */
    CHARACTERS,
    TOO_MANY_WORDS,
    TOO_MANY_LANGUAGES,
    LANGUAGE,
    STATUS,
    /** Of a file as a whole, or of the shape of a line. */
    ENCODING,
    TOO_LARGE,
    TOO_MANY_TERMS,
    EMPTY,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    CELLS,
    QUOTES,
    WORKBOOK,
    XML,
    NOT_TBX;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
