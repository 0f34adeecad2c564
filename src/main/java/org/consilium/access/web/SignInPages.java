package org.consilium.access.web;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.CurrentCaller;
import org.consilium.access.ProviderClaims;
import org.consilium.access.ProviderSignInService;
import org.consilium.access.SessionService;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.access.secret.Secret;
import org.consilium.access.secret.SessionCookie;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.LanguageChoice;
import org.consilium.shared.UiLanguage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in at the organisation's provider: {@code /sign-in} offers it, {@code /sign-in/provider} redirects there and
 * receives the return. Afterwards a session of our own begins, as after a personal link.
 */
@Path("/sign-in")
@Produces(PageRenderer.HTML)
public class SignInPages {
    private static final Logger LOG = Logger.getLogger(SignInPages.class);
    private static final String RETRY_AFTER = "30";

    private final OrganisationSignIn organisation;
    private final ProviderSignInService members;
    private final SessionService sessions;
    private final SessionCookie cookie;
    private final CurrentCaller caller;
    private final Limits limits;
    private final IdTokenReader tokens;
    private final PageRenderer renderer;
    private final RoutingContext request;
    private final SecurityIdentity identity;
    private final HttpAuthenticator authenticator;

    SignInPages(
            OrganisationSignIn organisation,
            ProviderSignInService members,
            SessionService sessions,
            SessionCookie cookie,
            CurrentCaller caller,
            Limits limits,
            IdTokenReader tokens,
            PageRenderer renderer,
            RoutingContext request,
            SecurityIdentity identity,
            HttpAuthenticator authenticator) {
        this.organisation = organisation;
        this.members = members;
        this.sessions = sessions;
        this.cookie = cookie;
        this.caller = caller;
        this.limits = limits;
        this.tokens = tokens;
        this.renderer = renderer;
        this.request = request;
        this.identity = identity;
        this.authenticator = authenticator;
    }

    /**
     * @param to where to continue afterwards; anything but an address of ours means the person's own page
     * @param lang the reader's language; otherwise that of {@code to}, otherwise the last choice
     */
    @GET
    public Response begin(@QueryParam("to") @Nullable String to, @QueryParam("lang") @Nullable String lang) {
        limits.take(Limit.SIGN_IN, caller.address());
        UiLanguage language = Optional.ofNullable(lang)
                .flatMap(UiLanguage::of)
                .or(() -> LanguageChoice.inPath(to == null ? "" : to))
                .orElseGet(this::chosenLanguage);
        SignInReturn after = SignInReturn.to(language, to);
        if (!organisation.enabled()) {
            return page(SignInRefusal.OFF, after);
        }
        if (!organisation.answers()) {
            LOG.warn("The sign-in provider does not answer");
            return page(SignInRefusal.UNAVAILABLE, after);
        }
        request.response().addCookie(after.cookie(cookie.secure()));
        return seeOther("/sign-in/provider?ui_locales=" + encoded(OrganisationSignIn.locales(language)));
    }

    /** Only a caller authenticated by the provider gets here; everybody else is redirected to it. */
    @GET
    @Path("provider")
    @Authenticated
    public Response enter() {
        request.response().removeCookies(NoProviderCookie.NAME, false);
        SignInReturn after = after();
        Optional<ProviderClaims> claims = Optional.ofNullable(identity.getCredential(IdTokenCredential.class))
                .flatMap(token -> tokens.read(token.getToken(), after.language()));
        if (claims.isEmpty()) {
            return page(SignInRefusal.REFUSED, after);
        }
        Optional.ofNullable(caller.get().session()).ifPresent(sessions::end);
        Secret session = signIn(claims.get());
        request.response().addCookie(cookie.of(session, SessionService.LIFE_BY_PROVIDER.toSeconds()));
        request.response().addCookie(SignInReturn.none(cookie.secure()));
        return seeOther(after.path());
    }

    /** The provider returns a person here who changed his or her mind or may not use this application. */
    @GET
    @Path("refused")
    public Response refused() {
        return page(SignInRefusal.REFUSED, after());
    }

    /** Not signed in yet: redirects to the provider. */
    @ServerExceptionMapper
    Uni<Response> nobody(UnauthorizedException nobody) {
        return redirectToProvider();
    }

    /** With a Quarkus cookie, which is not a session here. */
    @ServerExceptionMapper
    Uni<Response> unknown(AuthenticationFailedException unknown) {
        return redirectToProvider();
    }

    @ServerExceptionMapper
    Response incomplete(AuthenticationCompletionException failure) {
        SignInRefusal refusal = SignInRefusal.of(failure);
        LOG.warnf("A sign-in was refused: %s", SignInRefusal.reason(failure));
        return page(refusal, after());
    }

    private Uni<Response> redirectToProvider() {
        SignInReturn after = after();
        if (!organisation.enabled()) {
            return Uni.createFrom().item(page(SignInRefusal.OFF, after));
        }
        // The continuation runs where the provider's answer arrives, outside the request's scope.
        return authenticator
                .getChallenge(request)
                .map(challenge -> challenge.status == Response.Status.FOUND.getStatusCode()
                        ? seeOther(challenge.headerContent)
                        : page(SignInRefusal.REFUSED, after))
                .onFailure()
                .recoverWithItem(() -> page(SignInRefusal.UNAVAILABLE, after));
    }

    /** Two simultaneous first sign-ins of one person: the later one finds the member that the earlier one created. */
    private Secret signIn(ProviderClaims claims) {
        try {
            return members.signIn(claims, caller.address());
        } catch (PersistenceException other) {
            return members.signIn(claims, caller.address());
        }
    }

    private SignInReturn after() {
        return SignInReturn.read(request.request().getCookie(SignInReturn.COOKIE))
                .orElseGet(() -> SignInReturn.to(chosenLanguage(), null));
    }

    private UiLanguage chosenLanguage() {
        return Optional.ofNullable(request.request().getCookie(LanguageChoice.COOKIE))
                .flatMap(chosen -> UiLanguage.of(chosen.getValue()))
                .orElseGet(() -> LanguageChoice.of(null, request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private Response page(SignInRefusal refusal, SignInReturn after) {
        String again = "/sign-in?lang=%s&to=%s".formatted(after.language().code(), encoded(after.path()));
        String html = renderer.render(
                Page.at(after.language(), ""), "signInRefused", Map.of("refusal", refusal, "again", again));
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .entity(html)
                .type(PageRenderer.HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return refusal == SignInRefusal.UNAVAILABLE
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER).build()
                : answer.build();
    }

    private static Response seeOther(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
