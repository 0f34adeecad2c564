package org.consilium.registration.web;

import java.time.Instant;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.secret.LinkAddress;

/** A personal link; appears only in this answer. */
public record LinkJson(String link, Instant expires) {
    static LinkJson of(NewLink link, LinkAddress address) {
        return new LinkJson(address.of(link.secret()), link.expiresAt());
    }
}
