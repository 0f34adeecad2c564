package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.shared.PublicAddress;

/** The address of a personal link as its owner gets it. */
@ApplicationScoped
public class LinkAddress {
    private final String url;

    LinkAddress(PublicAddress address) {
        this.url = address.url().toString().replaceAll("/+$", "");
    }

    /** To be handed to its owner, and to nobody else. */
    public String of(Secret secret) {
        return url + "/enter/" + secret.text();
    }
}
