package org.consilium.holidays;

import org.consilium.shared.Coded;

/** What a file of holidays says of a day. */
public enum DayKind implements Coded {
    /** Nobody works, on whatever day of the week. */
    OFF,
    /** A working day, even on a weekend. */
    WORK,
    /** It has a name, and people work as on any other day of the week. */
    NAMED
}
