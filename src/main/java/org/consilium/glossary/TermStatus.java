package org.consilium.glossary;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** How far a term can be relied on. */
public enum TermStatus implements Coded {
    PROPOSED,
    AGREED,
    /** A name, a post or an institution of the programme: never stored, changed only by the programme. */
    PROGRAMME;

    /** Whether terms of a glossary can have it. */
    boolean isOfTerms() {
        return this != PROGRAMME;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
