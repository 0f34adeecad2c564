package org.consilium.registration.web;

import java.time.Instant;
import org.consilium.access.LinkService.NewLink;
import org.consilium.registration.PublicAddress;

/** A personal link, in this answer and never again. */
public record LinkJson(String link, Instant expires) {
    static LinkJson of(NewLink link, PublicAddress address) {
        return new LinkJson(address.link(link.secret()), link.expiresAt());
    }
}
