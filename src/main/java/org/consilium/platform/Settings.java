package org.consilium.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.access.limit.ClientAddress;
import org.consilium.platform.database.ExternalDatabase;
import org.consilium.platform.database.StartupException;

/**
 * The operator's environment variables that are needed before the application starts.
 *
 * @param dataFolder absolute
 * @param port of the public pages; 0 takes any free one
 * @param database a server of the operator's own; empty: the embedded one
 * @param key the installation key, unless it is the one in the data folder
 * @param properties further configuration of the application; contains secrets
 */
public record Settings(
        Path dataFolder,
        int port,
        Optional<ExternalDatabase> database,
        boolean logAsJson,
        Optional<String> key,
        Map<String, String> properties) {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;

    /** A source of Content-Security-Policy, without a path: nothing that could end the directive. */
    private static final Pattern SITE = Pattern.compile("https?://(?:\\*\\.)?[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?");

    /** @throws StartupException in one line, if a value cannot be meant */
    public static Settings from(Map<String, String> given) {
        Map<String, String> environment = SecretFiles.read(given);
        String data = environment.getOrDefault("CONSILIUM_DATA", "").strip();
        int port = port(environment);
        MailServerSettings.check(environment);
        checkProxies(environment.getOrDefault("TRUSTED_PROXIES", "").strip());
        checkFrameSites(environment.getOrDefault("FRAME_SITES", "").strip());
        return new Settings(
                Path.of(data.isEmpty() ? "data" : data).toAbsolutePath().normalize(),
                port,
                ExternalDatabase.from(environment),
                logAsJson(environment.getOrDefault("LOG_FORMAT", "text")),
                Optional.of(environment.getOrDefault("CONSILIUM_KEY", "").strip())
                        .filter(key -> !key.isEmpty()),
                properties(environment, port));
    }

    /** Only the names: a record's own text would contain the secrets. */
    @Override
    public String toString() {
        return "settings of " + dataFolder + " with " + properties.keySet();
    }

    private static Map<String, String> properties(Map<String, String> environment, int port) {
        Map<String, String> properties = new HashMap<>();
        properties.put(
                "consilium.url",
                url(environment.getOrDefault("CONSILIUM_URL", "").strip(), port));
        for (String secret : SecretFiles.NAMES) {
            Optional.ofNullable(environment.get(secret)).ifPresent(value -> properties.put(secret, value));
        }
        Optional.ofNullable(properties.remove("CONSILIUM_KEY")).ifPresent(key -> properties.put("consilium.key", key));
        SignInProvider.from(environment).ifPresent(provider -> properties.putAll(provider.configuration()));
        return Map.copyOf(properties);
    }

    private static String url(String given, int port) {
        if (given.isEmpty()) {
            return "http://localhost:" + port;
        }
        try {
            URI url = new URI(given);
            boolean ofTheWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            boolean bare = url.getPath().isEmpty() || url.getPath().equals("/");
            if (ofTheWeb && bare && url.getHost() != null && url.getQuery() == null && url.getUserInfo() == null) {
                return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
            }
        } catch (URISyntaxException e) {
            // Reported below.
        }
        throw new StartupException(
                "CONSILIUM_URL is \"%s\": give https://HOST or https://HOST:PORT, without a path.".formatted(given));
    }

    private static void checkProxies(String given) {
        if (!given.isEmpty() && !Arrays.stream(given.split(",", -1)).allMatch(ClientAddress::isNetwork)) {
            throw new StartupException(
                    "TRUSTED_PROXIES is \"%s\": give addresses or networks with commas between, as 10.0.0.1,fd00::/8."
                            .formatted(given));
        }
    }

    private static void checkFrameSites(String given) {
        if (!given.isEmpty()
                && !Arrays.stream(given.split(",", -1))
                        .allMatch(site -> SITE.matcher(site).matches())) {
            throw new StartupException(
                    "FRAME_SITES is \"%s\": give sites with commas between, as https://consulate.example,https://*.hospital.example."
                            .formatted(given));
        }
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
            // Reported below, together with numbers out of range.
        }
        throw new StartupException("PORT is \"%s\": give a number from 1 to %d.".formatted(given, HIGHEST_PORT));
    }

    private static boolean logAsJson(String format) {
        return switch (format) {
            case "json" -> true;
            case "text", "" -> false;
            default -> throw new StartupException("LOG_FORMAT is \"%s\": give text or json.".formatted(format));
        };
    }
}
