package org.consilium.access;

import java.util.List;
import java.util.Map;

/**
 * What a feature stores about a member, by the member's number: exported for the person, and erased with the person.
 */
public interface PersonalRecords {
    /** The name in the export of a person's data, {@code registrations}. */
    String name();

    /** Names and values that JSON can express, in reading order. */
    List<Map<String, Object>> of(long member);

    /** All names that {@link #of} may return; pages have a label for each. */
    List<String> fields();

    /** All values of a field {@code kind}; pages have a label for each. */
    default List<String> kinds() {
        return List.of();
    }

    /** Runs in the transaction of the erasure. */
    void erase(long member);
}
