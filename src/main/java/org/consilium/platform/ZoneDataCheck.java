package org.consilium.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Says at the start if the JVM's zone data are too old: all times of Almaty would be an hour wrong. */
@ApplicationScoped
class ZoneDataCheck {
    private static final Logger LOG = Logger.getLogger(ZoneDataCheck.class);

    /** The first version of the tz database with the change of Kazakhstan on 1 March 2024. */
    private static final String NEEDED = "2024a";

    void check(@Observes StartupEvent start) {
        warning(ZoneRulesProvider.getVersions("Etc/UTC").lastKey()).ifPresent(LOG::warn);
    }

    /** @param version of the tz database: a year and a letter; versions are in the order of the alphabet */
    static Optional<String> warning(String version) {
        return version.compareTo(NEEDED) >= 0
                ? Optional.empty()
                : Optional.of("The time zones of this Java are of version " + version
                        + ", and times in Kazakhstan are an hour wrong since March 2024. Install a newer Java, or update its"
                        + " zones to " + NEEDED + " or later (Oracle's TZUpdater, or the package tzdata-java).");
    }
}
