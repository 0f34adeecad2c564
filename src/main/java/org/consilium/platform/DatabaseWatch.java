package org.consilium.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.consilium.shared.Repeating;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the log says while the database fails requests: a line when it begins, one now and then with how many there were, and one
 * when it is over; not one for each.
 */
@Singleton
class DatabaseWatch {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final Clock clock;
    private @Nullable DatabaseTrouble trouble;
    private Instant since = Instant.EPOCH;
    private Instant said = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private long requests;

    DatabaseWatch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A request failed by it. */
    synchronized void troubled(DatabaseTrouble by, String reason) {
        Instant now = clock.instant();
        last = now;
        requests++;
        if (trouble != by) {
            trouble = by;
            since = now;
            said = now;
            LOG.warnf("%s What it said: %s", by.detail(), reason);
        }
    }

    void start(@Observes StartupEvent start, Repeating repeating) {
        repeating.every(BETWEEN_LOOKS, BETWEEN_LOOKS, this::look);
    }

    private void look() {
        if (trouble() != null) {
            boolean answers = answers();
            say(answers);
        }
    }

    private synchronized @Nullable DatabaseTrouble trouble() {
        return trouble;
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    /** One that takes no changes answers all the same: it is well again when nobody was refused for a while. */
    private synchronized void say(boolean answers) {
        Instant now = clock.instant();
        boolean over =
                trouble == DatabaseTrouble.AWAY || Duration.between(last, now).compareTo(BETWEEN_LINES) > 0;
        if (answers && over) {
            LOG.warnf("The database answers again after %d s; %d requests failed.", seconds(now), requests);
            trouble = null;
            requests = 0;
        } else if (Duration.between(said, now).compareTo(BETWEEN_LINES) >= 0) {
            said = now;
            LOG.warnf("The database has failed %d requests in %d s.", requests, seconds(now));
        }
    }

    private long seconds(Instant now) {
        return Duration.between(since, now).toSeconds();
    }
}
