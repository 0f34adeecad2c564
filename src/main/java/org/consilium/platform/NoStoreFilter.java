package org.consilium.platform;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Marks an answer no-store unless it says otherwise: no cache and no back button shows it again. */
@Provider
@Priority(NoStoreFilter.LAST)
class NoStoreFilter implements ContainerResponseFilter {
    /** Response filters run from the highest priority down. */
    static final int LAST = 0;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("private, no-store"));
    }
}
