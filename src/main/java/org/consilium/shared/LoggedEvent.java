package org.consilium.shared;

import org.jspecify.annotations.Nullable;

/** What happened, as a log keeps it: appended, never changed. */
public interface LoggedEvent {
    /** The member who caused it. */
    long by();

    /** Its word in the database: {@code said}, {@code segment_written}. */
    default String kind() {
        return EventKinds.of(getClass());
    }

    /** The number of the event that it is about; null where it makes something new, or is about the room or a booth. */
    default @Nullable Long about() {
        return null;
    }
}
