package org.consilium.platform.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Bounds how long a statement may block its thread while the application serves. Until then, during migrations, the
 * longer bound in the database's address applies.
 */
@Singleton
class DatabaseDeadline implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(DatabaseDeadline.class);

    private final int millis;
    private volatile boolean serving;

    DatabaseDeadline(@ConfigProperty(name = "consilium.database.longest-silence") Duration longest) {
        millis = Math.toIntExact(longest.toMillis());
    }

    void begin(@Observes StartupEvent started) {
        serving = true;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (serving && connection.getNetworkTimeout() != millis) {
                connection.setNetworkTimeout(Runnable::run, millis);
            }
        } catch (SQLException broken) {
            LOG.debugf("a connection breaks: %s", broken.getMessage());
        }
    }
}
