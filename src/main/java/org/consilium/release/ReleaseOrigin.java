package org.consilium.release;

import org.consilium.shared.Coded;

/** How a release came about. */
public enum ReleaseOrigin implements Coded {
    /** From a file by the installation itself, without anybody's sign-off. */
    IMPORTED,
    /** An organiser published the working copy. */
    ORGANISER,
    /** All sides signed a candidate. */
    SIGNED,
    /** Around the start, the organiser or one side released a candidate that not all sides had signed. */
    CORRECTION
}
