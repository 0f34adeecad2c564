package org.consilium.platform.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.consilium.shared.Outage;
import org.consilium.shared.Repeating;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs failures of the database: a line when they begin, one from time to time with their number, and one when they are
 * over; not one per request.
 */
@Singleton
public class DatabaseWatch {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final Clock clock;
    private @Nullable DatabaseTrouble trouble;
    private @Nullable Outage outage;

    DatabaseWatch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The database has failed a request. */
    public synchronized void troubled(DatabaseTrouble by, String reason) {
        Instant now = clock.instant();
        Outage current = outage;
        if (current != null && trouble == by) {
            current.failed(now);
        } else {
            trouble = by;
            outage = new Outage(now);
            LOG.warnf("%s What it said: %s", by.detail(), reason);
        }
    }

    void start(@Observes StartupEvent start, Repeating repeating) {
        repeating.every("database check", BETWEEN_LOOKS, BETWEEN_LOOKS, this::look);
    }

    private void look() {
        if (isTroubled()) {
            boolean answers = answers();
            say(answers);
        }
    }

    private synchronized boolean isTroubled() {
        return outage != null;
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    /** A read-only database still answers: it counts as recovered when nothing was refused for a while. */
    private synchronized void say(boolean answers) {
        Instant now = clock.instant();
        Outage current = outage;
        if (current == null) {
            return;
        }
        boolean over = trouble == DatabaseTrouble.AWAY || current.isQuiet(now);
        if (answers && over) {
            LOG.warnf(
                    "The database answers again after %d s; %d requests failed.",
                    current.seconds(now), current.failures());
            outage = null;
        } else if (current.isLineDue(now)) {
            LOG.warnf("The database has failed %d requests in %d s.", current.failures(), current.seconds(now));
        }
    }
}
