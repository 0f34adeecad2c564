package org.consilium.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries the secret of a personal link from its address to the page that asks whether to enter, so that it stands in no
 * history, no Referer and no log of a proxy but once. For {@code /enter} alone, and for minutes.
 */
@ApplicationScoped
public class EntryCookie {
    public static final String PATH = "/enter";
    private static final String NAME = "consilium-entry";
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** What a mail program adds behind an address (a full stop, a bracket) is left out; more than that makes it no link of ours. */
    private static final Pattern SECRET = Pattern.compile("([\\w-]{1,100})[^\\w-]?");

    /** Stands for what cannot have been a link. */
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

    /** @param token as it stood in the address */
    public Cookie of(String token) {
        Matcher secret = SECRET.matcher(token);
        return with(secret.matches() ? secret.group(1) : NO_LINK, LIFE.toSeconds());
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
