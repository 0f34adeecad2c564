package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address of a personal link as its owner gets it. */
@ApplicationScoped
public class LinkAddress {
    private final String url;

    LinkAddress(@ConfigProperty(name = "consilium.url") URI url) {
        this.url = url.toString().replaceAll("/+$", "");
    }

    /** To be handed to its owner, and to nobody else. */
    public String of(Secret secret) {
        return url + "/enter/" + secret.text();
    }
}
