package org.consilium.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Temporary failures of the database that no request caused. */
public enum DatabaseTrouble {
    AWAY("database.unavailable", "The database cannot be reached just now. Try again in a few seconds."),
    READ_ONLY(
            "database.read_only",
            "The database takes no changes just now, so nothing was changed. Try again in a few minutes.");

    private static final String CONNECTION_STATES = "08";
    /** ER_OPTION_PREVENTS_STATEMENT, ER_READ_ONLY_MODE, ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION, ER_OPEN_AS_READONLY. */
    private static final Set<Integer> READ_ONLY_ERRORS = Set.of(1290, 1836, 1792, 1036);
    /** ER_DISK_FULL, ER_RECORD_FILE_FULL: a full disk looks read-only to the client. */
    private static final Set<Integer> FULL = Set.of(1021, 1114);

    private final String code;
    private final String detail;

    DatabaseTrouble(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public static Optional<DatabaseTrouble> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Optional<DatabaseTrouble> trouble = of(sql);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseTrouble> of(SQLException failure) {
        if (READ_ONLY_ERRORS.contains(failure.getErrorCode()) || FULL.contains(failure.getErrorCode())) {
            return Optional.of(READ_ONLY);
        }
        return isAway(failure) ? Optional.of(AWAY) : Optional.empty();
    }

    private static boolean isAway(SQLException failure) {
        if (failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException) {
            return true;
        }
        String state = failure.getSQLState();
        // The pool gives no SQL state: "Sorry, acquisition timeout!", or "Acquisition timeout while waiting for new
        // connection".
        return state == null
                ? String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : state.startsWith(CONNECTION_STATES);
    }
}
