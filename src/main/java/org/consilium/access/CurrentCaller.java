package org.consilium.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.consilium.access.limit.ClientAddress;
import org.consilium.access.secret.InstallationKey;
import org.consilium.access.secret.SessionCookie;
import org.jspecify.annotations.Nullable;

/**
 * The caller of this request, known by the installation key as a bearer token or by the session cookie. Looked up on
 * first use, on a worker thread.
 */
@RequestScoped
public class CurrentCaller {
    private static final String SCHEME = "Bearer ";

    private final RoutingContext routing;
    private final SessionService sessions;
    private final SessionCookie cookie;
    private final InstallationKey key;
    private final ClientAddress client;
    private @Nullable Caller caller;

    CurrentCaller(
            RoutingContext routing,
            SessionService sessions,
            SessionCookie cookie,
            InstallationKey key,
            ClientAddress client) {
        this.routing = routing;
        this.sessions = sessions;
        this.cookie = cookie;
        this.key = key;
        this.client = client;
    }

    public Caller get() {
        if (caller == null) {
            caller = find();
        }
        return Objects.requireNonNull(caller);
    }

    /** The address of the connection, or the one that a trusted proxy reports. */
    public String address() {
        return client.of(routing.request());
    }

    private Caller find() {
        HttpServerRequest request = routing.request();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return key.matches(authorization.substring(SCHEME.length()).strip())
                    ? Caller.installation(address())
                    : Caller.nobody(address());
        }
        return cookie.read(request)
                .map(value -> sessions.caller(value, address()))
                .orElseGet(() -> Caller.nobody(address()));
    }
}
