package org.consilium.scheduling.timing;

import org.consilium.shared.Coded;

/** What speaks against a start at one side. */
public enum SlotTrouble implements Coded {
    DAY_OFF,
    /** Before the civil hours. */
    EARLY,
    /** Until after the civil hours. */
    LATE,
    /** In the noon break. */
    NOON
}
