package org.consilium.platform.database;

/** Why the application does not start, in one line that says what to do. Shown to the operator without a stack trace. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
