package org.consilium.publishing.web;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers from {@link PublicCache} on the event loop, after the checks of the edge and before any other handler. */
@ApplicationScoped
public class PublicCacheRoute {
    /**
     * After the checks of the edge and before sign-in, permissions and routes: what is the same for everyone needs none of them,
     * and they cost more than the answer.
     */
    private static final int PRIORITY = 6_900;

    private static final int NOT_MODIFIED = 304;
    private static final CharSequence CACHE_CONTROL = AsciiString.of(PublicCache.CACHE_CONTROL);
    private static final CharSequence VARY = AsciiString.of(PublicCache.VARY);
    static final String LAST_MODIFIED = "Last-Modified";
    private static final CharSequence GZIP = AsciiString.of("gzip");
    private static final Buffer EMPTY = Buffer.buffer();

    private final PublicCache cache;

    PublicCacheRoute(PublicCache cache) {
        this.cache = cache;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext routing) {
        HttpMethod method = routing.request().method();
        PublicCache.@Nullable Answer answer =
                method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? cache.find(routing) : null;
        if (answer == null
                || !Negotiation.takesType(
                        routing.request().headers().getAll(HttpHeaders.ACCEPT), answer.contentType())) {
            // A type that the client does not accept is refused exactly as without a cache.
            routing.next();
        } else {
            write(routing.request(), routing.response(), answer);
        }
    }

    private static void write(HttpServerRequest request, HttpServerResponse response, PublicCache.Answer answer) {
        Buffer body = head(request, response, answer);
        if (body.length() == 0 || request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    /** Sets status and headers for this reader and returns the body, which is empty for a 304. */
    static Buffer head(HttpServerRequest request, HttpServerResponse response, PublicCache.Answer answer) {
        MultiMap headers = response.headers();
        headers.set(HttpHeaders.ETAG, answer.etag());
        headers.set(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        headers.set(HttpHeaders.VARY, VARY);
        answer.more().forEach(headers::set);
        if (isKnown(request, answer)) {
            response.setStatusCode(NOT_MODIFIED);
            headers.remove(HttpHeaders.CONTENT_TYPE);
            return EMPTY;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, answer.contentType());
        boolean zipped = Negotiation.takesGzip(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        if (zipped) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, zipped ? answer.gzipLength() : answer.length());
        return zipped ? answer.gzip() : answer.plain();
    }

    /** RFC 9110, 13.2.2: a date is asked only where no tag is given. */
    private static boolean isKnown(HttpServerRequest request, PublicCache.Answer answer) {
        String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        List<String> changed = answer.more().get(LAST_MODIFIED);
        String since = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        if (tags != null || changed == null || since == null) {
            return matches(tags, answer.etag());
        }
        return !Negotiation.isAfter(changed.getFirst(), since);
    }

    /** RFC 9110, 13.1.2: a list of entity tags compared weakly, or {@code *}. */
    static boolean matches(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(etag) || ifNoneMatch.equals("*")) {
            return true;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .anyMatch(tag -> opaque(tag.strip()).equals(opaque(etag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
