package org.consilium.exchange;

import org.consilium.shared.Coded;

/** What a mission does on site; what it does online is an exchange. */
public enum ActivityType implements Coded {
    VISIT,
    MEETING,
    TRAINING,
    BRIEFING
}
