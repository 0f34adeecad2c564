package org.consilium.shared;

import org.jspecify.annotations.Nullable;

/** An event in a log: appended, never changed. */
public interface LoggedEvent {
    /** The member who caused it. */
    long by();

    /** Its code in the database: {@code said}, {@code segment_written}. */
    default String kind() {
        return EventKinds.of(getClass());
    }

    /** The number of the event that it refers to; null for a new object, and for the room or a booth as a whole. */
    default @Nullable Long about() {
        return null;
    }
}
