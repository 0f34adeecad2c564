package org.consilium.exchange;

import org.consilium.shared.Coded;

/** Types of events on site; an online activity is an exchange. */
public enum ActivityType implements Coded {
    VISIT,
    MEETING,
    TRAINING,
    BRIEFING
}
