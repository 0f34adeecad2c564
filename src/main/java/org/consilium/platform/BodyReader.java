package org.consilium.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import org.consilium.access.form.KnownSender;
import org.consilium.access.limit.ClientAddress;

/**
 * Receives the body of every request on the event loop before anything else looks at it: the readers of forms and of
 * JSON would each hold a thread for as long as the client pleases. They find the complete body in the routing context.
 */
@ApplicationScoped
class BodyReader {
    /** After the cross-site check, whose refusals make the body irrelevant. */
    private static final int PRIORITY = 7_500;

    private final ClientAddress client;
    private final IncomingBody.Shared shared;

    BodyReader(
            ClientAddress client,
            KnownSender senders,
            BodiesInFlight held,
            BodyBounds bounds,
            ExecutorService executor,
            MeterRegistry meters) {
        this.client = client;
        shared = new IncomingBody.Shared(senders, held, bounds, executor, meters);
        meters.gauge("consilium.bodies.bytes", held, BodiesInFlight::bytes);
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, PRIORITY);
    }

    private void receive(RoutingContext routing) {
        if (hasBody(routing.request())) {
            new IncomingBody(routing, ClientAddress.counted(client.of(routing.request())), shared).begin();
        } else {
            routing.next();
        }
    }

    /** RFC 9112, 6.3. */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
