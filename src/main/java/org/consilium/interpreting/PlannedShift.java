package org.consilium.interpreting;

import java.util.Comparator;

/** One turn of the rota. {@code booth} is its language (BCP 47). */
public record PlannedShift(long id, String booth, TimeRange when, Interpreter who) {
    static final Comparator<PlannedShift> BY_TIME =
            Comparator.comparing(PlannedShift::when, TimeRange.BY_TIME).thenComparing(PlannedShift::id);
}
