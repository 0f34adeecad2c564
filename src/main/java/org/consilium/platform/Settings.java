package org.consilium.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator sets by environment variables and is needed before the application starts.
 *
 * @param dataFolder absolute
 * @param port of the public pages; 0 takes any free one
 * @param database a server of the operator's own; empty: the embedded one
 * @param signIn the organisation's own sign-in; empty: people enter by personal links alone
 */
public record Settings(
        Path dataFolder,
        int port,
        Optional<ExternalDatabase> database,
        Optional<SignInProvider> signIn,
        boolean logAsJson) {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;

    public static Settings from(Map<String, String> environment) {
        String data = environment.getOrDefault("CONSILIUM_DATA", "").strip();
        return new Settings(
                Path.of(data.isEmpty() ? "data" : data).toAbsolutePath().normalize(),
                port(environment),
                ExternalDatabase.from(environment),
                SignInProvider.from(environment),
                logAsJson(environment.getOrDefault("LOG_FORMAT", "text")));
    }

    private static int port(Map<String, String> environment) {
        String given = environment.getOrDefault("PORT", "");
        if (given.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            int port = Integer.parseInt(given.strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers out of range.
        }
        throw new StartRefused("PORT is \"%s\": give a number from 1 to %d.".formatted(given, HIGHEST_PORT));
    }

    private static boolean logAsJson(String format) {
        return switch (format) {
            case "json" -> true;
            case "text", "" -> false;
            default -> throw new StartRefused("LOG_FORMAT is \"%s\": give text or json.".formatted(format));
        };
    }
}
