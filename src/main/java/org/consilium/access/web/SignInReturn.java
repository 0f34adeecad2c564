package org.consilium.access.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.consilium.page.LocalPath;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Where a person continues after the sign-in, and in which language. Kept in a cookie of this browser while the person
 * is at the provider.
 */
record SignInReturn(UiLanguage language, String path) {
    static final String COOKIE = "consilium-sign-in";
    private static final String AREA = "/sign-in";
    /** The lifetime of a pending sign-in. */
    private static final long SECONDS = Duration.ofMinutes(30).toSeconds();

    static SignInReturn to(UiLanguage language, @Nullable String path) {
        return new SignInReturn(language, LocalPath.of(path).orElse(overview(language)));
    }

    static Optional<SignInReturn> read(@Nullable Cookie cookie) {
        try {
            return Optional.ofNullable(cookie)
                    .map(found -> Base64.getUrlDecoder().decode(found.getValue()))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(" ", 2))
                    .filter(parts -> parts.length == 2)
                    .flatMap(parts -> UiLanguage.of(parts[0]).map(language -> to(language, parts[1])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The person's own page, {@code /uk/me}. */
    static String overview(UiLanguage language) {
        return "/" + language.code() + "/me";
    }

    Cookie cookie(boolean secure) {
        String value = language.code() + " " + path;
        return cookie(
                Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8)),
                SECONDS,
                secure);
    }

    static Cookie none(boolean secure) {
        return cookie("", 0, secure);
    }

    private static Cookie cookie(String value, long seconds, boolean secure) {
        return Cookie.cookie(COOKIE, value)
                .setPath(AREA)
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }
}
