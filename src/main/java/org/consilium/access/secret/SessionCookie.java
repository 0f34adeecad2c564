package org.consilium.access.secret;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.shared.PublicAddress;

/**
 * The session cookie: HttpOnly, SameSite, for this host and all its paths. Behind TLS it is Secure and has the {@code
 * __Host-} prefix (draft-ietf-httpbis-rfc6265bis, 4.1.3.2), so that a neighbouring host cannot plant one.
 */
@ApplicationScoped
public class SessionCookie {
    private static final String NAME = "consilium-session";
    private final boolean secure;

    SessionCookie(PublicAddress address) {
        secure = address.secure();
    }

    public String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    public boolean secure() {
        return secure;
    }

    public Optional<String> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).map(Cookie::getValue);
    }

    public Cookie of(Secret session, long seconds) {
        return Cookie.cookie(name(), session.text())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }

    public Cookie none() {
        return Cookie.cookie(name(), "")
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(0);
    }
}
