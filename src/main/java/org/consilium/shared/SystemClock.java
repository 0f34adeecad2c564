package org.consilium.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the installation, in UTC: a single one, which never goes back. Tests replace it. */
class SystemClock {
    @Produces
    @Singleton
    Clock clock() {
        return new SteadyClock(Clock.systemUTC(), System::nanoTime);
    }
}
