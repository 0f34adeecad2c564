package org.consilium.publishing.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address inside this installation, as a redirect may use it. */
final class LocalPath {
    /** Path and query in the characters of RFC 3986. No {@code //host}, no backslash (browsers read it as a slash), no control. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[\\w.~!$&'()*+,;=:@%/?-]{0,500}");

    private LocalPath() {}

    static Optional<URI> of(@Nullable String to) {
        return Optional.ofNullable(to)
                .filter(path -> LOCAL.matcher(path).matches())
                .flatMap(LocalPath::parse);
    }

    private static Optional<URI> parse(String path) {
        try {
            return Optional.of(URI.create(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a lone per cent sign
        }
    }
}
