package org.consilium.access.web;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.consilium.access.ProviderSignInService;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Receives back-channel logouts (OpenID Connect Back-Channel Logout 1.0). Quarkus checks signature, issuer, audience
 * and expiry; this class checks what is specific to a logout token. It answers after the sessions have ended; Quarkus'
 * own endpoint only keeps the notice in the memory of one node.
 */
@Path("/sign-in/logout-notice")
public class LogoutNoticeResource {
    private static final Logger LOG = Logger.getLogger(LogoutNoticeResource.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Longer than any provider retries, short enough that an old notice is useless to a finder. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final TenantConfigBean tenants;
    private final OrganisationSignIn organisation;
    private final IdTokenReader tokens;
    private final ProviderSignInService members;
    private final Clock clock;

    LogoutNoticeResource(
            TenantConfigBean tenants,
            OrganisationSignIn organisation,
            IdTokenReader tokens,
            ProviderSignInService members,
            Clock clock) {
        this.tenants = tenants;
        this.organisation = organisation;
        this.tokens = tokens;
        this.members = members;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response notice(@FormParam("logout_token") @Nullable String token) {
        if (!organisation.enabled()) {
            throw new NotFoundException();
        }
        Map<String, Object> claims = verified(token == null ? "" : token);
        if (!isNotice(claims)) {
            throw refused("it is not a logout token");
        }
        long ended = members.signOut(text(claims, "iss"), nullable(claims, "sub"), nullable(claims, "sid"));
        LOG.debugf("%d sessions ended at the provider's word", ended);
        return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Map<String, Object> verified(String token) {
        try {
            verify(provider(), token);
            return tokens.claims(token);
        } catch (InvalidJwtException forged) {
            throw refused(SignInRefusal.reason(forged));
        }
    }

    private OidcProvider provider() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        return tenant.ready()
                ? tenant.provider()
                : tenant.initialize().await().atMost(PATIENCE).provider();
    }

    /** A provider's keys change; it may sign with a new one before anybody has signed in again here. */
    private static void verify(OidcProvider provider, String token) throws InvalidJwtException {
        try {
            provider.verifyLogoutJwtToken(token);
        } catch (InvalidJwtException refusal) {
            if (!(refusal.getCause() instanceof UnresolvableKeyException)) {
                throw refusal;
            }
            try {
                provider.refreshJwksAndVerifyJwtToken(token, true, false, null)
                        .await()
                        .atMost(PATIENCE);
            } catch (RuntimeException stillUnknown) {
                throw refusal;
            }
        }
    }

    /** As section 2.6 demands: the event, no nonce (an ID token has one), a subject or session, and a recent time. */
    private boolean isNotice(Map<String, Object> claims) {
        boolean event = claims.get("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map<?, ?>;
        boolean somebody = claims.get("sub") instanceof String || claims.get("sid") instanceof String;
        return event && !claims.containsKey("nonce") && somebody && isRecent(claims.get("iat"));
    }

    private boolean isRecent(@Nullable Object iat) {
        if (!(iat instanceof Number seconds)) {
            return false;
        }
        Instant issued = Instant.ofEpochSecond(seconds.longValue());
        Instant now = clock.instant();
        return issued.isAfter(now.minus(OLDEST)) && issued.isBefore(now.plus(CLOCKS_APART));
    }

    private static String text(Map<String, Object> claims, String claim) {
        return claims.get(claim) instanceof String text ? text : "";
    }

    private static @Nullable String nullable(Map<String, Object> claims, String claim) {
        return claims.get(claim) instanceof String text ? text : null;
    }

    private static RuntimeException refused(String why) {
        LOG.warnf("A logout notice was refused: %s", why);
        return Problem.badRequest(
                        "access.logout_token",
                        "This is not a logout token of the provider that people sign in at, or it is over. Send a new one, and"
                                + " compare issuer and client with the settings here.")
                .asException();
    }
}
