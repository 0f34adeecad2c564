package org.consilium.glossary;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** What may be wrong with a term or with a file of terms. Its words may name what was {@code given} and what is {@code expected}. */
public enum TermWrong implements Coded {
    /** No word in any language. */
    MISSING,
    TOO_LONG,
    /** Controls, or marks that turn the direction of what follows. */
    CHARACTERS,
    TOO_MANY_WORDS,
    TOO_MANY_LANGUAGES,
    LANGUAGE,
    STATUS,
    /** Of a file as a whole, or of a line's shape. */
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
