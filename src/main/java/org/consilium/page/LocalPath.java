package org.consilium.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address inside this installation, safe as a redirect target. */
public final class LocalPath {
    /**
     * Path and query in the characters of RFC 3986. No {@code //host}, no backslash (browsers read it as a slash), no
     * control characters.
     */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)(?:[\\w.~!$&'()*+,;=:@/?-]|%\\p{XDigit}{2}){0,500}");

    private LocalPath() {}

    public static Optional<String> of(@Nullable String to) {
        return Optional.ofNullable(to).filter(path -> LOCAL.matcher(path).matches());
    }
}
