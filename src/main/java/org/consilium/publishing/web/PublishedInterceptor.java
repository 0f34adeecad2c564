package org.consilium.publishing.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Caches a published answer as it is written for the first reader, and adds its ETag. Leaves an answer alone that sets
 * its own Cache-Control.
 */
@Provider
@Published
public class PublishedInterceptor implements ContainerResponseFilter, WriterInterceptor {
    private static final String WORTH_KEEPING = "consilium.published";
    private static final int OK = 200;
    private static final List<String> KEPT =
            List.of(HttpHeaders.LINK, HttpHeaders.LAST_MODIFIED, HttpHeaders.CONTENT_DISPOSITION);

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private final PublicCache cache;
    private final RoutingContext routing;
    private final ObjectMapper json;

    public PublishedInterceptor(PublicCache cache, RoutingContext routing, ObjectMapper json) {
        this.cache = cache;
        this.routing = routing;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isPublic = response.getStatus() == OK && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL);
        request.setProperty(WORTH_KEEPING, isPublic);
        if (isPublic) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, PublicCache.CACHE_CONTROL);
            if (request.getMethod().equals(HttpMethod.HEAD)) {
                head(response);
            }
        }
    }

    /** RFC 9110, 9.3.2: the headers of GET. A HEAD answer has no body, so {@link #aroundWriteTo} is not called. */
    private void head(ContainerResponseContext response) {
        Object entity = response.getEntity();
        MultiMap headers = routing.response().headers();
        PublicCache.Answer answer = PublicCache.Answer.of("", modified(response), bytes(entity));
        PublicCacheRoute.head(routing.request(), routing.response(), answer);
        response.setStatus(routing.response().getStatusCode());
        headers.remove(HttpHeaders.CONTENT_TYPE);
        if (!(entity instanceof String)) {
            // As the JSON writer, which is not called here, would complete it.
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, JSON);
        }
    }

    private static Map<String, List<String>> modified(ContainerResponseContext response) {
        String date = response.getHeaderString(HttpHeaders.LAST_MODIFIED);
        return date == null ? Map.of() : Map.of(HttpHeaders.LAST_MODIFIED, List.of(date));
    }

    private byte[] bytes(@Nullable Object entity) {
        try {
            return entity instanceof String page
                    ? page.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!Boolean.TRUE.equals(context.getProperty(WORTH_KEEPING))) {
            context.proceed();
            return;
        }
        var buffer = new ByteArrayOutputStream();
        OutputStream out = context.getOutputStream();
        context.setOutputStream(buffer);
        context.proceed();
        context.setOutputStream(out);
        MultiMap said = routing.response().headers();
        PublicCache.Answer answer = PublicCache.Answer.of(contentType(context, said), more(said), buffer.toByteArray());
        cache.keep(routing, answer);
        write(context, answer);
    }

    /**
     * The first reader gets the same bytes as later ones. The headers are set on the connection itself, because JAX-RS
     * hands its own over before the body is requested.
     */
    private void write(WriterInterceptorContext context, PublicCache.Answer answer) throws IOException {
        Buffer body = PublicCacheRoute.head(routing.request(), routing.response(), answer);
        routing.response().headers().remove(HttpHeaders.CONTENT_LENGTH); // JAX-RS sends long bodies in chunks
        if (body.length() > 0) {
            context.getOutputStream().write(body.getBytes());
        }
    }

    private static Map<String, List<String>> more(MultiMap said) {
        Map<String, List<String>> more = new HashMap<>();
        KEPT.stream().filter(said::contains).forEach(name -> more.put(name, List.copyOf(said.getAll(name))));
        return Map.copyOf(more);
    }

    /** The writer of a {@code Response} leaves the type to the headers already handed over. */
    private static String contentType(WriterInterceptorContext context, MultiMap said) {
        MediaType type = context.getMediaType();
        return type == null ? Objects.requireNonNull(said.get(HttpHeaders.CONTENT_TYPE)) : type.toString();
    }
}
