package org.consilium.access.secret;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.shared.PublicAddress;

/** The address of a personal link, for its owner. */
@ApplicationScoped
public class LinkAddress {
    private final PublicAddress address;

    LinkAddress(PublicAddress address) {
        this.address = address;
    }

    /** Show this to the owner only. */
    public String of(Secret secret) {
        return address.of(EntryCookie.PATH + "/" + secret.text());
    }
}
