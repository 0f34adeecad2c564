package org.consilium.access.secret;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries the secret of a personal link from its address to the confirmation page, so that it does not stay in the
 * history, the Referer or, more than once, a proxy's log. Sent to {@code /enter} only, valid for minutes.
 */
@ApplicationScoped
public class EntryCookie {
    public static final String PATH = "/enter";
    private static final String NAME = "consilium-entry";
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Stands for input that cannot have been a link. */
    private static final String NO_LINK = "-";

    private final SessionCookie session;

    EntryCookie(SessionCookie session) {
        this.session = session;
    }

    public String name() {
        return session.secure() ? "__Secure-" + NAME : NAME;
    }

    public Optional<String> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** @param given the address or pasted text: {@link PastedLink} finds the secret in it */
    public Cookie of(String given) {
        return with(PastedLink.secret(given).map(Secret::text).orElse(NO_LINK), LIFE.toSeconds());
    }

    public Cookie none() {
        return with("", 0);
    }

    private Cookie with(String value, long seconds) {
        return Cookie.cookie(name(), value)
                .setPath(PATH)
                .setHttpOnly(true)
                .setSecure(session.secure())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }
}
