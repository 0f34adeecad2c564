package org.consilium.people;

import java.util.Set;

/**
 * Fired inside the transaction in which a person is redacted: what is kept of the person by key outside the programme's files goes.
 *
 * @param programme slug of a mission or of an exchange outside one
 * @param keys under which the programme named the person, in any release or working copy
 */
public record PersonRedacted(String programme, Set<String> keys) {
    public PersonRedacted {
        keys = Set.copyOf(keys);
    }
}
