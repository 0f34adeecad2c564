package org.consilium.interpreting;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** Kinds of warnings about a rota. A warning forbids nothing: the planner may know better. */
public enum WarningKind implements Coded {
    NOBODY,
    TOO_FEW,
    UNCOVERED,
    TOO_LONG,
    NO_REST,
    DOUBLE_BOOKED,
    TWO_AT_ONCE,
    OUTSIDE,
    CANNOT_WRITE;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
