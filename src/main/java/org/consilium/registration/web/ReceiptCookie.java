package org.consilium.registration.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.consilium.access.secret.SessionCookie;

/** Lets a browser find the registration it made. One cookie per exchange; HttpOnly. */
@ApplicationScoped
class ReceiptCookie {
    private static final int KEPT_SECONDS = (int) Duration.ofDays(90).toSeconds();

    private final boolean secure;

    ReceiptCookie(SessionCookie session) {
        secure = session.secure();
    }

    String read(HttpHeaders headers, String slug) {
        Cookie cookie = headers.getCookies().get(name(slug));
        return cookie == null ? "" : cookie.getValue();
    }

    NewCookie of(String slug, String secret) {
        return cookie(slug, secret, KEPT_SECONDS);
    }

    NewCookie none(String slug) {
        return cookie(slug, "", 0);
    }

    private NewCookie cookie(String slug, String value, int seconds) {
        return new NewCookie.Builder(name(slug))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private String name(String slug) {
        return (secure ? "__Host-" : "") + "registration-" + slug;
    }
}
