package org.consilium.people.speaker;

import org.consilium.shared.Coded;

/** What a speaker agrees to. */
public enum ConsentSubject implements Coded {
    /** That sound and picture are recorded. */
    RECORDING,
    /** That the words are written down and published. */
    TRANSCRIPT
}
