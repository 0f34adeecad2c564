package org.consilium.people;

import java.util.Set;

/**
 * Fired inside the transaction in which a programme is published: whom its file lists now. The working copy equals it at that moment, so what is
 * kept by the key of somebody else belongs to nobody any more.
 *
 * @param programme slug of a mission or of an exchange outside one
 */
public record ListedKeys(String programme, Set<String> people, Set<String> institutions) {
    public ListedKeys {
        people = Set.copyOf(people);
        institutions = Set.copyOf(institutions);
    }
}
