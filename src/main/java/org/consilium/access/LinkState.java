package org.consilium.access;

import org.consilium.shared.Coded;

/** What came of a look at a personal link. */
public enum LinkState implements Coded {
    VALID,
    EXPIRED,
    REVOKED,
    /** Was entered by as often as it may. */
    USED_UP,
    /** Whole, and of no link here: of another installation, or invented. */
    UNKNOWN,
    /** Cut or mistyped on its way. */
    MANGLED
}
