package org.consilium.access.form;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.PublicAddress;

/** Refuses requests that another site makes a browser send, before any other handler: see {@link CrossSiteRules}. */
@ApplicationScoped
class CrossSiteFilter {
    /** After the headers that every answer carries; before routes, sign-in and pages. */
    private static final int PRIORITY = 8_000;

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final Optional<String> publicOrigin;
    private final MeterRegistry meters;

    CrossSiteFilter(PublicAddress address, MeterRegistry meters) {
        this.publicOrigin = CrossSiteRules.origin(address.url());
        this.meters = meters;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        boolean socket = isForSocket(request);
        String method = request.method().name();
        if (CrossSiteRules.isHarmless(method, socket) || CrossSiteRules.allows(asked(request, socket), own(request))) {
            routing.next();
        } else {
            meters.counter("consilium.cross_site.refused").increment();
            routing.fail(new ProblemException(refusal()));
        }
    }

    private static boolean isForSocket(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.UPGRADE)
                && request.headers().getAll(HttpHeaders.UPGRADE).stream()
                        .anyMatch(protocols -> protocols.regionMatches(true, 0, "websocket", 0, "websocket".length()));
    }

    private static CrossSiteRules.Asked asked(HttpServerRequest request, boolean socket) {
        return new CrossSiteRules.Asked(
                request.method().name(),
                socket,
                request.headers().getAll(FETCH_SITE),
                request.headers().getAll(HttpHeaders.ORIGIN),
                request.headers().contains(HttpHeaders.COOKIE));
    }

    /** The public address, and the address to which this request was sent. */
    private Set<String> own(HttpServerRequest request) {
        Set<String> own = new HashSet<>();
        publicOrigin.ifPresent(own::add);
        HostAndPort authority = request.authority();
        if (authority != null) {
            CrossSiteRules.origin(request.scheme() + "://" + authority).ifPresent(own::add);
        }
        return own;
    }

    private static Problem refusal() {
        return Problem.forbidden(
                "access.cross_site",
                "This was sent from a page of another site. Open the page here and send it again from there.");
    }
}
