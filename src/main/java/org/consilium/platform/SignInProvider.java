package org.consilium.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.platform.database.StartupException;
import org.consilium.shared.Sha256;

/**
 * The organisation's sign-in provider (OpenID Connect), configured by {@code OIDC_URL}, {@code OIDC_CLIENT_ID} and
 * {@code OIDC_CLIENT_SECRET}.
 *
 * @param url of the issuer, without a final slash
 * @param secure whether people reach this installation by TLS
 */
public record SignInProvider(URI url, String clientId, String clientSecret, boolean secure) {
    private static final String URL = "OIDC_URL";
    private static final String ID = "OIDC_CLIENT_ID";
    private static final String SECRET = "OIDC_CLIENT_SECRET";

    static Optional<SignInProvider> from(Map<String, String> environment) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put(URL, value(environment, URL));
        given.put(ID, value(environment, ID));
        given.put(SECRET, environment.getOrDefault(SECRET, ""));
        List<String> missing = given.keySet().stream()
                .filter(name -> given.getOrDefault(name, "").isBlank())
                .toList();
        if (missing.size() == given.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new StartupException("Sign-in by a provider needs OIDC_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. "
                    + "Give %s too, or none of them.".formatted(String.join(" and ", missing)));
        }
        boolean secure = value(environment, "CONSILIUM_URL").startsWith("https:");
        return Optional.of(new SignInProvider(
                url(given.getOrDefault(URL, "")), given.getOrDefault(ID, ""), given.getOrDefault(SECRET, ""), secure));
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private static URI url(String given) {
        try {
            URI url = URI.create(given.endsWith("/") ? given.substring(0, given.length() - 1) : given);
            if (("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Reported below, together with unsupported schemes.
        }
        throw new StartupException(
                "OIDC_URL is \"%s\": give the address of the issuer, as https://HOST/realms/NAME.".formatted(given));
    }

    /** The configuration of the application, by property name. */
    Map<String, String> configuration() {
        return Map.of(
                "consilium.oidc.enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                url.toString(),
                "quarkus.oidc.client-id",
                clientId,
                "quarkus.oidc.credentials.secret",
                clientSecret,
                "quarkus.oidc.authentication.state-secret",
                stateSecret(),
                "quarkus.oidc.authentication.cookie-force-secure",
                Boolean.toString(secure));
    }

    /** Equal on every node and after every start, so that a sign-in succeeds on whichever node it returns to. */
    private String stateSecret() {
        return Sha256.hex("state of a sign-in " + clientSecret);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "sign-in by " + url + " as " + clientId;
    }
}
