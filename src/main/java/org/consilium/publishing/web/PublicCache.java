package org.consilium.publishing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.consilium.publishing.ContentVersion;
import org.consilium.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A cache of published answers as bytes, by address. An answer is valid only for the content version under which it was
 * rendered, and for {@link #LIFE} at most, because "coming" turns into "past" without a change. Thread-safe.
 */
@ApplicationScoped
public class PublicCache {
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final long LARGEST_TOTAL_BYTES = 48L << 20;
    private static final int LONGEST_ADDRESS = 512;
    private static final Set<String> PARAMETERS =
            Set.of("left", "right", "when", "page", "size", "side", "items", "both");
    /** As the pages' own links write them: no matrix parameters, and no unnecessary percent-encoding. */
    private static final Pattern PLAIN_PATH = Pattern.compile("/|(?:/[A-Za-z0-9._~-]+)+");
    /** Cached queries per path: every pair of ten languages. Senders can invent query values, but not paths. */
    private static final int MOST_QUERIES = 100;

    private static final String VERSION_BEFORE = "consilium.version-before";

    /**
     * {@code more} are the headers of the answer that are no other component; {@code gzip} is the same answer compressed once; the weak {@code etag} is
     * that of both (RFC 9110, 8.8.1).
     */
    public record Answer(
            String contentType,
            Map<String, List<String>> more,
            String etag,
            Buffer plain,
            Buffer gzip,
            AsciiString length,
            AsciiString gzipLength) {
        static Answer of(String contentType, Map<String, List<String>> more, byte[] bytes) {
            byte[] zipped = zip(bytes);
            return new Answer(
                    contentType,
                    more,
                    "W/\"" + digest(bytes) + '"',
                    Buffer.buffer(bytes),
                    Buffer.buffer(zipped),
                    AsciiString.of(Integer.toString(bytes.length)),
                    AsciiString.of(Integer.toString(zipped.length)));
        }

        int weight() {
            return plain.length() + gzip.length();
        }
    }

    /** {@code template} is the address of the route that rendered the answer, by which metrics count requests. */
    private record Kept(
            long version, Answer answer, @Nullable String template) {}

    /** Browsers store the page and revalidate it each time, so that a change is visible at once. */
    static final String CACHE_CONTROL = "public, no-cache";

    static final String VARY = "Accept-Encoding";

    private final ContentVersion version;
    private final Cache<String, Kept> answers = Caffeine.newBuilder()
            .maximumWeight(LARGEST_TOTAL_BYTES)
            .weigher((String address, Kept kept) -> 2 * address.length() + kept.answer.weight())
            .expireAfterWrite(LIFE)
            .build();

    private final Cache<String, Set<String>> queries =
            Caffeine.newBuilder().expireAfterWrite(LIFE).build();

    PublicCache(ContentVersion version) {
        this.version = version;
    }

    /**
     * The cached answer to this request. Without one, records the version, because the answer now rendered may be
     * cached.
     */
    @Nullable
    Answer find(RoutingContext request) {
        long now = version.current();
        Kept kept = answers.getIfPresent(request.request().uri());
        if (kept != null && kept.version == now) {
            RouteTemplate.put(request, kept.template);
            return kept.answer;
        }
        if (isWorthKeeping(request)) {
            request.put(VERSION_BEFORE, now);
        }
        return null;
    }

    void keep(RoutingContext request, Answer answer) {
        Long before = request.get(VERSION_BEFORE);
        if (before != null && isOneOfFew(request.request())) {
            answers.put(request.request().uri(), new Kept(before, answer, RouteTemplate.of(request)));
        }
    }

    /** The number of cached answers, for tests. */
    Set<String> addresses() {
        return Set.copyOf(answers.asMap().keySet());
    }

    private boolean isOneOfFew(HttpServerRequest request) {
        String query = request.query();
        if (query == null) {
            return true;
        }
        Set<String> known = queries.get(Objects.requireNonNull(request.path()), path -> ConcurrentHashMap.newKeySet());
        return known.contains(query) || (known.size() < MOST_QUERIES && known.add(query));
    }

    /** Requests with unknown parameters are not cached: invented ones must not evict real pages. */
    private static boolean isWorthKeeping(RoutingContext request) {
        return request.request().uri().length() <= LONGEST_ADDRESS
                && PLAIN_PATH.matcher(request.request().path()).matches()
                && (request.request().query() == null
                        || PARAMETERS.containsAll(request.queryParams().names()));
    }

    private static String digest(byte[] bytes) {
        return Sha256.hex(bytes, 16);
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream(bytes.length / 4);
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
