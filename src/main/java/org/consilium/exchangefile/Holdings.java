package org.consilium.exchangefile;

/** What this installation holds already. */
interface Holdings {
    /** Whether there is no programme at all yet. */
    boolean isEmpty();
}
