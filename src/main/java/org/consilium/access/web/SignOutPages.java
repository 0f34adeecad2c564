package org.consilium.access.web;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Member;
import org.consilium.access.ProviderSignOut;
import org.consilium.access.SessionService;
import org.consilium.access.secret.SessionCookie;
import org.consilium.shared.LanguageChoice;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** Sign-out: ends the session here and, if it came from a provider, there. */
@Path("/sign-out")
public class SignOutPages {
    private final CurrentCaller current;
    private final SessionService sessions;
    private final SessionCookie cookie;
    private final Instance<ProviderSignOut> provider;

    public SignOutPages(
            CurrentCaller current, SessionService sessions, SessionCookie cookie, Instance<ProviderSignOut> provider) {
        this.current = current;
        this.sessions = sessions;
        this.cookie = cookie;
        this.provider = provider;
    }

    @POST
    public Response signOut(
            @CookieParam(LanguageChoice.COOKIE) @Nullable String chosen,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Caller caller = current.get();
        Member member = caller.member();
        UiLanguage language = Optional.ofNullable(chosen)
                .flatMap(UiLanguage::of)
                .orElseGet(() -> member == null ? LanguageChoice.of(null, acceptLanguage) : member.language());
        Optional<URI> there = sessions.signOut(caller).flatMap(this::atProvider);
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, there.map(URI::toString).orElse("/" + language.code() + "/me"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.SET_COOKIE, cookie.none().encode())
                .build();
    }

    private Optional<URI> atProvider(String idToken) {
        return provider.isResolvable() ? provider.get().address(idToken) : Optional.empty();
    }
}
