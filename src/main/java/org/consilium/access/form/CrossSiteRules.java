package org.consilium.access.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request may change something here, or comes from a page of a different site (cross-site request forgery).
 * Decided by Sec-Fetch-Site (W3C Fetch Metadata) or, where a browser does not send it (old browsers, plain http), by
 * Origin (RFC 6454). Scripts can forge neither.
 */
final class CrossSiteRules {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** {@code none}: typed, from a bookmark, or reloaded. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /**
     * @param socket whether the request asks for a WebSocket, which the same-origin policy does not restrict
     * @param fetchSites every value of Sec-Fetch-Site
     * @param origins every value of Origin
     * @param cookies whether it carries any: then a browser sent it, with its user's rights
     */
    record Asked(String method, boolean socket, List<String> fetchSites, List<String> origins, boolean cookies) {}

    private CrossSiteRules() {}

    static boolean isHarmless(String method, boolean socket) {
        return SAFE.contains(method) && !socket;
    }

    /** @param own the origins of this installation, as {@link #origin} writes them */
    static boolean allows(Asked asked, Set<String> own) {
        if (isHarmless(asked.method, asked.socket)) {
            return true;
        }
        if (!asked.fetchSites.isEmpty() && !OWN_SITE.containsAll(asked.fetchSites)) {
            return false;
        }
        boolean saidByFetchSite = !asked.fetchSites.isEmpty() && !asked.socket;
        return saidByFetchSite || originAllows(asked, own);
    }

    private static boolean originAllows(Asked asked, Set<String> own) {
        if (asked.origins.isEmpty()) {
            return !asked.cookies;
        }
        return asked.origins.stream()
                .allMatch(given -> origin(given).filter(own::contains).isPresent());
    }

    /** Scheme, host and port in one spelling; empty for {@code null} and anything else that is not a web origin. */
    static Optional<String> origin(String text) {
        try {
            URI uri = new URI(text);
            boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
            if (uri.getHost() == null || uri.getScheme() == null || !bare || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            return origin(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The origin of an address. */
    static Optional<String> origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        int usual = switch (scheme) {
            case "http" -> HTTP_PORT;
            case "https" -> HTTPS_PORT;
            default -> 0;
        };
        if (usual == 0 || host == null) {
            return Optional.empty();
        }
        int port = address.getPort() < 0 ? usual : address.getPort();
        return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + ":" + port);
    }
}
