package org.consilium.shared;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The public address of this installation, {@code CONSILIUM_URL}: what a browser shows, not the address on which we
 * listen.
 */
@Singleton
public class PublicAddress {
    private final URI url;

    public PublicAddress(@ConfigProperty(name = "consilium.url") URI url) {
        this.url = url;
    }

    public URI url() {
        return url;
    }

    /** @param path beginning with a slash */
    public String of(String path) {
        return url.toString().replaceAll("/+$", "") + path;
    }

    /** As {@link #of}, for programs that subscribe to calendars: they ask by TLS first. */
    public String webcal(String path) {
        return of(path).replaceFirst("^https?:", "webcal:");
    }

    /** Whether clients use TLS, ours or a proxy's. */
    public boolean secure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
