package org.consilium.access.form;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.consilium.access.SignedInService;
import org.consilium.access.secret.InstallationKey;
import org.consilium.access.secret.SessionCookie;

/** Whether the sender of a request is known by the installation key or a session, before the body is read. */
@ApplicationScoped
public class KnownSender {
    private static final String SCHEME = "Bearer ";

    private final SignedInService sessions;
    private final SessionCookie cookie;
    private final InstallationKey key;

    KnownSender(SignedInService sessions, SessionCookie cookie, InstallationKey key) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.key = key;
    }

    /** Empty if the request has no credentials. The result queries the database: call it on a worker thread. */
    public Optional<BooleanSupplier> of(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            boolean known = key.matches(authorization.substring(SCHEME.length()).strip());
            return Optional.of(() -> known);
        }
        return cookie.read(request)
                .flatMap(SignedInService::key)
                .map(session -> () -> !sessions.of(List.of(session)).isEmpty());
    }
}
