package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses of pages as letters give them. */
@ApplicationScoped
class PublicAddress {
    private final String url;

    PublicAddress(@ConfigProperty(name = "consilium.url") String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** @param path beginning with a slash */
    String of(String path) {
        return url + path;
    }
}
