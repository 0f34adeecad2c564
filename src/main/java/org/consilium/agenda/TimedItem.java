package org.consilium.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the arithmetic of an agenda needs to know of an item, stored or still in a file. */
public interface TimedItem {
    /** A fixed start; null where the item follows the previous one. */
    @Nullable
    Instant startsAt();

    /** At least 1. */
    int minutes();
}
