package org.consilium.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.consilium.shared.Problem;

/** Lets nobody without the installation key at what is {@link InstallationOnly}. */
@Provider
@InstallationOnly
@Priority(Priorities.AUTHENTICATION)
final class InstallationKeyFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final InstallationKey key;

    InstallationKeyFilter(InstallationKey key) {
        this.key = key;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String offered = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (offered == null || !offered.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Problem(
                            UNAUTHORIZED,
                            "access.key_missing",
                            "This needs the installation key: Authorization: Bearer KEY, where KEY is in installation.key of the data folder.")
                    .asException();
        }
        if (!key.matches(offered.substring(SCHEME.length()).strip())) {
            throw new Problem(FORBIDDEN, "access.key_wrong", "This is not the key of this installation.").asException();
        }
    }
}
