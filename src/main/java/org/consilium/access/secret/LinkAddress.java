package org.consilium.access.secret;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.shared.PublicAddress;

/** The address of a personal link as its owner gets it. */
@ApplicationScoped
public class LinkAddress {
    private final PublicAddress address;

    LinkAddress(PublicAddress address) {
        this.address = address;
    }

    /** To be handed to its owner, and to nobody else. */
    public String of(Secret secret) {
        return address.of(EntryCookie.PATH + "/" + secret.text());
    }
}
