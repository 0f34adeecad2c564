package org.consilium.access;

import java.util.List;
import java.util.Map;

/** What another feature keeps of a member, by the member's number: given out to the person, and taken away with the person. */
public interface PersonalRecords {
    /** As it is called in a person's data, {@code registrations}. */
    String name();

    /** Names and values that JSON can show, in the order in which they are to be read. */
    List<Map<String, Object>> of(long member);

    /** All names that {@link #of} may give; pages have words for each. */
    List<String> fields();

    /** All values that a field {@code kind} may have; pages have words for each. */
    default List<String> kinds() {
        return List.of();
    }

    /** In the transaction of the erasure. */
    void erase(long member);
}
