package org.consilium.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.platform.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The only database server of a test run. {@link #empty} deletes its content, so an external database must be named
 * {@code ..._test}.
 */
public record TestDatabase(String url, String user, String password) {
    private static final Path FOLDER = Path.of("target", "test-data");
    private static final String SCHEMA = "consilium_test";
    private static final Pattern NAME = Pattern.compile("jdbc:mysql://[^/]+/(\\w+)(\\?.*)?");
    private static @Nullable TestDatabase started;

    public static synchronized TestDatabase get() {
        if (started == null) {
            started = Optional.ofNullable(System.getenv("DB_URL"))
                    .filter(url -> !url.isBlank())
                    .map(TestDatabase::named)
                    .orElseGet(TestDatabase::embedded);
        }
        return started;
    }

    /** Drops everything in the database and leaves it empty. */
    public void empty() {
        String name = schema(url);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute(create(name));
        } catch (SQLException e) {
            throw new IllegalStateException("The test database " + url + " cannot be emptied: " + e.getMessage(), e);
        }
    }

    private static String create(String name) {
        return "CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci";
    }

    private static TestDatabase named(String url) {
        if (!schema(url).endsWith("_test")) {
            throw new IllegalArgumentException("DB_URL names " + schema(url)
                    + ". Tests delete what they find: name a database that ends in _test.");
        }
        return new TestDatabase(
                url,
                Optional.ofNullable(System.getenv("DB_USER")).orElse("root"),
                Optional.ofNullable(System.getenv("DB_PASSWORD")).orElse(""));
    }

    private static TestDatabase embedded() {
        try {
            if (!Files.exists(FOLDER)) {
                Files.deleteIfExists(FOLDER); // a link to memory that a run left behind when it was killed
            }
            Files.createDirectories(FOLDER);
            EmbeddedDatabase server = EmbeddedDatabase.start(FOLDER);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop the test database"));
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), EmbeddedDatabase.USER, server.password());
                    var statement = connection.createStatement()) {
                statement.execute(create(SCHEMA));
            }
            return new TestDatabase(server.jdbcUrl(SCHEMA), EmbeddedDatabase.USER, server.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String schema(String url) {
        Matcher name = NAME.matcher(url);
        if (!name.matches()) {
            throw new IllegalArgumentException("DB_URL is not of the form jdbc:mysql://HOST:PORT/NAME_test: " + url);
        }
        return name.group(1);
    }
}
