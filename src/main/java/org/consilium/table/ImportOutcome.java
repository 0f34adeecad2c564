package org.consilium.table;

import java.util.List;

/** The outcome of an uploaded file, as far as the form below it needs it. */
public interface ImportOutcome {
    /** Whether anything was imported. */
    boolean done();

    /** Lines that can be imported. */
    int good();

    List<? extends Finding<?, ?>> bad();

    Table.Preview preview();
}
