package org.consilium.signoff;

import org.consilium.shared.Coded;

/** Whether a release of an exchange needs the signatures of its sides. */
public enum SignOffRule implements Coded {
    /** It does if a side has a publisher. */
    WHERE_PUBLISHER,
    ALWAYS,
    NEVER;

    boolean requires(boolean anyPublisher) {
        return this == ALWAYS || (this == WHERE_PUBLISHER && anyPublisher);
    }
}
