package org.consilium.platform.database;

/** Why the application does not start, in one line that says what to do. Shown to the operator without a stack trace. */
public final class StartupException extends RuntimeException {
    public StartupException(String line) {
        super(line);
    }

    public StartupException(String line, Throwable cause) {
        super(line, cause);
    }
}
