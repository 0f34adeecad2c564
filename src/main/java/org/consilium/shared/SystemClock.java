package org.consilium.shared;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock of the installation, UTC; tests replace it. */
class SystemClock {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
