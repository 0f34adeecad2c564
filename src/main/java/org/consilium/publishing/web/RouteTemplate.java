package org.consilium.publishing.web;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * The address of a route with its variables in braces. Metrics count requests by it; without it, every address would be a
 * series of its own. RESTEasy notes it in the context of a request that it serves.
 */
final class RouteTemplate {
    /** As {@code quarkus-micrometer} reads it (3.30, HttpRequestMetric). */
    private static final String NOTE = "UrlPathTemplate";

    private RouteTemplate() {}

    /** Of a request that has been routed; null if RESTEasy did not serve it. */
    static @Nullable String of(RoutingContext routing) {
        return ((HttpServerRequestInternal) routing.request()).context().getLocal(NOTE);
    }

    static void put(RoutingContext routing, @Nullable String template) {
        if (template != null) {
            ((HttpServerRequestInternal) routing.request()).context().putLocal(NOTE, template);
        }
    }
}
