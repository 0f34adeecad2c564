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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.consilium.publishing.ContentVersion;
import org.jspecify.annotations.Nullable;

/**
 * Published answers as bytes, by address. An answer is shown only while the public content has the version under which it
 * was rendered, and for {@link #LIFE} at most, since "coming" turns into "past" without any change. Thread-safe.
 */
@ApplicationScoped
public class PublicCache {
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final long LARGEST_TOTAL_BYTES = 48L << 20;
    private static final int LONGEST_ADDRESS = 512;
    private static final Set<String> PARAMETERS = Set.of("left", "right", "when", "page", "size");
    /** As the pages' own links write them: no matrix parameters, and nothing encoded that need not be. */
    private static final Pattern PLAIN_PATH = Pattern.compile("/|(?:/[A-Za-z0-9._~-]+)+");
    /** Queries kept of one path: every pair of ten languages. Values are the sender's to invent, and the path is not. */
    private static final int MOST_QUERIES = 100;

    private static final String VERSION_BEFORE = "consilium.version-before";

    /**
     * {@code links} are the Link headers (RFC 8288); {@code gzip} is the same answer compressed once; the weak {@code etag} is
     * that of both (RFC 9110, 8.8.1).
     */
    public record Answer(
            String contentType,
            List<String> links,
            String etag,
            Buffer plain,
            Buffer gzip,
            AsciiString length,
            AsciiString gzipLength) {
        static Answer of(String contentType, List<String> links, byte[] bytes) {
            byte[] zipped = zip(bytes);
            return new Answer(
                    contentType,
                    links,
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

    private record Kept(long version, Answer answer) {}

    /** Kept by readers, asked again each time: a release must be seen at once. */
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

    /** The answer kept for this request. Where there is none, notes the version, for what is rendered now may be kept later. */
    @Nullable
    Answer find(RoutingContext request) {
        long now = version.current();
        if (!isWorthKeeping(request)) {
            return null;
        }
        Kept kept = answers.getIfPresent(request.request().uri());
        if (kept != null && kept.version == now) {
            return kept.answer;
        }
        request.put(VERSION_BEFORE, now);
        return null;
    }

    void keep(RoutingContext request, Answer answer) {
        Long before = request.get(VERSION_BEFORE);
        if (before != null && isOneOfFew(request.request())) {
            answers.put(request.request().uri(), new Kept(before, answer));
        }
    }

    /** For tests: of what is kept. */
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

    /** Parameters that mean nothing here are not kept: whoever invents them must not push real pages out. */
    private static boolean isWorthKeeping(RoutingContext request) {
        return request.request().uri().length() <= LONGEST_ADDRESS
                && PLAIN_PATH.matcher(request.request().path()).matches()
                && (request.request().query() == null
                        || PARAMETERS.containsAll(request.queryParams().names()));
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
