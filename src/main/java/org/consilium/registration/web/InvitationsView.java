package org.consilium.registration.web;

import java.time.Instant;
import java.util.List;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.Moments;
import org.consilium.registration.invitation.Direction;
import org.consilium.shared.UiLanguage;

/** What the list of invited people shows besides them. */
public record InvitationsView(UiLanguage language, ExchangeHead exchange) {
    public String moment(Instant instant) {
        return Moments.said(instant, language, exchange.sides());
    }

    /** All directions that an interpreter of this exchange can have. */
    public List<Direction> directions() {
        return Direction.between(exchange.card().languages());
    }
}
