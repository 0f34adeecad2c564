package org.consilium.platform;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.consilium.platform.database.DataFolder;
import org.consilium.platform.database.EmbeddedDatabase;
import org.consilium.platform.database.ExternalDatabase;
import org.consilium.platform.database.StartupException;
import org.jspecify.annotations.Nullable;

/** The data folder and the database of one installation, held from before the application starts until after its end. */
public final class Installation implements AutoCloseable {
    private final DataFolder folder;
    private final @Nullable EmbeddedDatabase embedded;

    private Installation(DataFolder folder, @Nullable EmbeddedDatabase embedded) {
        this.folder = folder;
        this.embedded = embedded;
    }

    /**
     * Locks the data, starts the embedded database or checks the operator's own, and gives the application its address.
     *
     * @param what this process is doing, for other processes that want the same data
     * @throws StartupException if the installation cannot be used
     */
    public static Installation open(Settings settings, String what) {
        try {
            String holder =
                    "%s (process %d)".formatted(what, ProcessHandle.current().pid());
            DataFolder folder = DataFolder.hold(settings.dataFolder(), holder);
            System.setProperty("consilium.data", settings.dataFolder().toString());
            System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
            System.setProperty("quarkus.log.console.json.enabled", Boolean.toString(settings.logAsJson()));
            settings.properties().forEach(System::setProperty);
            Optional<ExternalDatabase> external = settings.database();
            if (external.isPresent()) {
                external.get().check();
                tell(external.get().url(), external.get().user(), external.get().password());
                return new Installation(folder, null);
            }
            EmbeddedDatabase database = EmbeddedDatabase.start(folder.path());
            // In development every reload comes through here, and the server must be watched only once.
            if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
                database.keepRunning();
            }
            tell(database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
            return new Installation(folder, database);
        } catch (IOException e) {
            throw new StartupException(
                    "The data folder %s cannot be used: %s.".formatted(settings.dataFolder(), e.getMessage()), e);
        }
    }

    private static void tell(String url, String user, String password) {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    /** Stops the embedded database, then releases the data. */
    @Override
    public void close() {
        try (folder) {
            if (embedded != null) {
                embedded.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
