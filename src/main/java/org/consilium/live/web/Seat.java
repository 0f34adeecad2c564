package org.consilium.live.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Grant;
import org.consilium.access.Limit;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.access.SignedIn;
import org.consilium.live.Actor;
import org.consilium.live.Guest;
import org.consilium.live.Lane;

/** Who sits on a connection to a room, and with which rights there. */
record Seat(SignedIn who, String exchange, Set<Right> rights) {
    static Seat of(SignedIn who, String exchange) {
        return new Seat(who, exchange, who.rights(exchange));
    }

    long member() {
        return who.member();
    }

    Lane lane() {
        return Lane.of(rights);
    }

    Set<MemberRole> roles() {
        return who.grants().stream()
                .filter(grant ->
                        grant.exchange().equals(exchange) || grant.exchange().isEmpty())
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who types for others sends more than who talks. */
    Limit limit() {
        return rights.contains(Right.BOOTH_WRITE) ? Limit.BOOTH : Limit.ROOM;
    }

    Guest guest() {
        return new Guest(member(), lane());
    }

    Actor actor() {
        return new Actor(member(), who.language().tag(), rights);
    }
}
