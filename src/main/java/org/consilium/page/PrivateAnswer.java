package org.consilium.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer for one reader alone: nobody on the way keeps it, and neither does the reader's browser. */
public final class PrivateAnswer {
    public static final String CACHE_CONTROL = "private, no-store";

    private PrivateAnswer() {}

    public static Response.ResponseBuilder ok(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    }
}
