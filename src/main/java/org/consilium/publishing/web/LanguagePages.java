package org.consilium.publishing.web;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.consilium.page.LocalPath;
import org.consilium.shared.LanguageChoice;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the language: by the browser's preference at {@code /}, or by the reader's choice, which a cookie remembers.
 */
@Path("/")
public class LanguagePages {
    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private final PublicAddress address;

    public LanguagePages(PublicAddress address) {
        this.address = address;
    }

    @GET
    public Response enter(
            @CookieParam(LanguageChoice.COOKIE) @Nullable String cookie,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        UiLanguage language = LanguageChoice.of(cookie, acceptLanguage);
        return seeOther("/" + language.code())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** @param to where to continue; anything but an address of ours means the front page */
    @GET
    @Path("language/{lang}")
    public Response choose(@PathParam("lang") String lang, @QueryParam("to") @Nullable String to) {
        UiLanguage language = UiLanguage.of(lang).orElseThrow(NotFoundException::new);
        NewCookie cookie = new NewCookie.Builder(LanguageChoice.COOKIE)
                .value(language.code())
                .path("/")
                .maxAge(KEPT_SECONDS)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(address.secure())
                .build();
        return seeOther(LocalPath.of(to).orElse("/" + language.code()))
                .cookie(cookie)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The address stays relative (RFC 9110, 10.2.2): behind a proxy we do not know our own scheme and host. */
    private static Response.ResponseBuilder seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}
