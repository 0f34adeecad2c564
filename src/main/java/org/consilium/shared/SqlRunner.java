package org.consilium.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain statements inside the caller's transaction: a busy room writes hundreds of rows in one batch, several times a
 * second; an entity for each would triple the cost.
 */
public final class SqlRunner {
    public interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int DEADLOCK = 1213;

    private final DataSource database;

    public SqlRunner(DataSource database) {
        this.database = database;
    }

    public <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not do it: " + e.getMessage(), e);
        }
    }

    /** Whether the database ended the transaction because of a deadlock: all of it is rolled back. */
    public static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DEADLOCK) {
                return true;
            }
        }
        return false;
    }

    /** {@code arguments} are texts, numbers and instants. */
    public int change(String sql, @Nullable Object... arguments) {
        return run(sql, statement -> {
            bind(statement, arguments);
            return statement.executeUpdate();
        });
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return run(sql, statement -> {
            bind(statement, arguments);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    public static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            statement.setObject(i + 1, argument instanceof Instant at ? column(at) : argument);
        }
    }

    public static LocalDateTime column(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** {@code ?, ?, ?}, for a list of values. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
