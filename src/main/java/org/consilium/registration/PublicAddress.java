package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.Secret;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses that people outside are given. */
@ApplicationScoped
public class PublicAddress {
    private final String url;

    PublicAddress(@ConfigProperty(name = "consilium.url") String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** @param path beginning with a slash */
    public String of(String path) {
        return url + path;
    }

    public String link(Secret secret) {
        return of("/enter/" + secret.text());
    }
}
