package org.consilium.platform;

import io.netty.util.AsciiString;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.shared.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers of every answer: those of security, and its moment. */
@ApplicationScoped
class AnswerHeaders {
    private static final CharSequence POLICY = AsciiString.of("Content-Security-Policy");
    private static final String FRAMED_BY = "; frame-ancestors ";
    private static final String NOBODY = "'none'";
    /** A consulate may embed the agenda in its own page. */
    private static final String ANYBODY = "*";

    private static final Pattern EMBEDDED = Pattern.compile("/[a-z]{2}/exchanges/[^/]+/embed");
    private static final Pattern PROGRAMME = Pattern.compile("/[a-z]{2}/(?:exchanges|missions)/[^/]+");
    /** Vite's client in development injects styles into the page and opens a socket. */
    private static final String POLICY_IN_DEVELOPMENT =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; connect-src 'self' ws:";

    private final AnswerDate date;
    private final CharSequence policyOfEmbedded;
    /** Empty: the page of a programme has that of every page. */
    private final Optional<CharSequence> policyOfProgramme;
    /** As bytes, which are copied into an answer without looking at each character. */
    private final Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();

    AnswerHeaders(
            AnswerDate date,
            PublicAddress address,
            @ConfigProperty(name = "consilium.content-security-policy") String policy,
            @ConfigProperty(name = "consilium.frame-sites") Optional<List<String>> sites,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> provider) {
        this.date = date;
        String ours =
                LaunchMode.current() == LaunchMode.DEVELOPMENT ? POLICY_IN_DEVELOPMENT : policy + formAction(provider);
        Optional<String> named = sites.map(all -> String.join(" ", all));
        policyOfEmbedded = AsciiString.of(ours + FRAMED_BY + named.orElse(ANYBODY));
        policyOfProgramme = named.map(all -> AsciiString.of(ours + FRAMED_BY + all));
        put(POLICY, ours + FRAMED_BY + NOBODY);
        put("X-Content-Type-Options", "nosniff");
        // Not no-referrer: browsers would then send forms with "Origin: null", and they would be refused.
        put("Referrer-Policy", "same-origin");
        put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        put("Cross-Origin-Opener-Policy", "same-origin");
        if (address.secure()) {
            // One year; no subdomains and no preload, which would bind a hospital's other hosts too.
            put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void put(CharSequence name, String value) {
        headers.put(AsciiString.of(name), AsciiString.of(value));
    }

    void putOn(RoutingContext request) {
        MultiMap answer = request.response().headers();
        headers.forEach(answer::set);
        answer.set(HttpHeaders.DATE, date.now());
        String path = request.request().path();
        policy(path == null ? "" : path)
                .ifPresent(policy -> request.addHeadersEndHandler(written -> letBeFramed(answer, policy)));
    }

    /** The policy of a path that may be framed; empty for all others. */
    Optional<CharSequence> policy(String path) {
        if (EMBEDDED.matcher(path).matches()) {
            return Optional.of(policyOfEmbedded);
        }
        return policyOfProgramme.filter(some -> PROGRAMME.matcher(path).matches());
    }

    /** Only public content may be framed: on a page with a member's buttons, a foreign frame could steal clicks. */
    private static void letBeFramed(MultiMap answer, CharSequence policy) {
        String kept = answer.get(HttpHeaders.CACHE_CONTROL);
        if (kept != null && kept.startsWith("public")) {
            answer.set(POLICY, policy);
        }
    }

    /** Sign-out is a form that ends at the provider, and browsers apply form-action to redirects too. */
    private static String formAction(Optional<URI> provider) {
        return "; form-action 'self'"
                + provider.filter(url -> url.getHost() != null)
                        .map(url -> " " + url.getScheme() + "://" + url.getRawAuthority())
                        .orElse("");
    }
}
