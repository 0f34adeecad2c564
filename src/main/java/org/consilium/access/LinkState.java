package org.consilium.access;

import org.consilium.shared.Coded;

/** The result of inspecting a personal link. */
public enum LinkState implements Coded {
    VALID,
    EXPIRED,
    REVOKED,
    /** Its entries are consumed. */
    USED_UP,
    /** Complete but unknown here: from a different installation, or invented. */
    UNKNOWN,
    /** Cut or mistyped on its way. */
    MANGLED
}
