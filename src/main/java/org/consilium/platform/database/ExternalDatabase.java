package org.consilium.platform.database;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operator's own MySQL or MariaDB server, configured by {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD}.
 */
public record ExternalDatabase(String url, String user, String password) {
    private static final Pattern FORM = Pattern.compile("jdbc:mysql://([^/:?]+|\\[[^]]+])(?::(\\d+))?/([^?]+)(\\?.*)?");
    private static final String DEFAULT_PORT = "3306";
    private static final String CONNECT_MILLIS = "5000";
    private static final int ACCESS_DENIED = 1045;
    private static final int ACCESS_DENIED_TO_DATABASE = 1044;
    private static final int UNKNOWN_DATABASE = 1049;

    public static Optional<ExternalDatabase> from(Map<String, String> environment) {
        String url = environment.getOrDefault("DB_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!FORM.matcher(url).matches()) {
            throw new StartupException("DB_URL is not of the form jdbc:mysql://HOST:PORT/DATABASE.");
        }
        return Optional.of(new ExternalDatabase(
                url, environment.getOrDefault("DB_USER", "consilium"), environment.getOrDefault("DB_PASSWORD", "")));
    }

    /** @throws StartupException with host, port and reason, if no connection can be opened */
    public void check() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_MILLIS);
        properties.setProperty("socketTimeout", CONNECT_MILLIS);
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException e) {
            throw new StartupException(
                    "The database at %s cannot be used: %s. Check DB_URL, DB_USER and DB_PASSWORD."
                            .formatted(place(), reason(e)),
                    e);
        }
    }

    /** Without the password, and without the address's parameters, which may contain one. */
    @Override
    public String toString() {
        return "database at " + place();
    }

    /** Host and port, never the whole address: its parameters may contain a password. */
    String place() {
        Matcher parts = parts();
        return parts.group(1) + ":" + Optional.ofNullable(parts.group(2)).orElse(DEFAULT_PORT);
    }

    private Matcher parts() {
        Matcher parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("checked when it was read");
        }
        return parts;
    }

    private String reason(SQLException refusal) {
        return switch (refusal.getErrorCode()) {
            case ACCESS_DENIED -> "it refuses user \"%s\" with this password".formatted(user);
            case ACCESS_DENIED_TO_DATABASE, UNKNOWN_DATABASE ->
                "it has no database \"%s\" for user \"%s\"".formatted(parts().group(3), user);
            default -> reason((Throwable) refusal);
        };
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException e -> {
                    return "no host has that name";
                }
                case SocketTimeoutException e -> {
                    return "no answer within 5 s";
                }
                case ConnectException e -> {
                    return "nothing listens there";
                }
                case NoRouteToHostException e -> {
                    return "that host cannot be reached";
                }
                default -> {
                    // The cause may be clearer.
                }
            }
        }
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("for an unknown reason");
    }
}
