package org.consilium.delivery.socket;

import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.access.SignedIn;

/** The member on a connection to a topic of an exchange, with the rights there. */
public record Seat(SignedIn who, String exchange, Set<Right> rights) {
    static Seat of(SignedIn who, String exchange) {
        return new Seat(who, exchange, who.rights(exchange));
    }

    public long member() {
        return who.member();
    }

    public Set<MemberRole> roles() {
        return who.grants().stream()
                .filter(grant ->
                        grant.exchange().equals(exchange) || grant.exchange().isEmpty())
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
