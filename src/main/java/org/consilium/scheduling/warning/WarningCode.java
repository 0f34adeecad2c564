package org.consilium.scheduling.warning;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** Kinds of warnings, in the order in which a page lists them. */
public enum WarningCode implements Coded {
    OVERLAP,
    PERSON_TWICE,
    PERSON_ELSEWHERE,
    INTERPRETER_TWICE,
    DAY_OFF,
    WEEKEND,
    OUTSIDE_HOURS,
    NOON_BREAK,
    NOT_INTERPRETED,
    NO_INTERPRETER,
    SHIFT_BESIDE,
    EMPTY_PART,
    /** No font of the printed programme has a letter: nobody can sign what cannot be printed. */
    LETTER_MISSING,
    /** A text takes more lines than its place in the printed programme has. */
    TEXT_TOO_LONG,
    PENDING,
    /** A working day although it is a weekend. */
    WORKING_WEEKEND(true),
    /** A holiday on which people work. */
    NAMED_DAY(true),
    YEAR_UNKNOWN(true);

    private final boolean information;

    WarningCode() {
        this(false);
    }

    WarningCode(boolean information) {
        this.information = information;
    }

    /** Whether it is worth knowing, and nothing has to be settled. */
    public boolean information() {
        return information;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
