package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Appearance;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.PersonListing;
import org.consilium.people.portrait.Picture;
import org.consilium.people.portrait.Portrait;
import org.consilium.people.portrait.PortraitService;
import org.consilium.people.portrait.PortraitState;
import org.consilium.publishing.view.PortraitJson;

/** Portraits beside the people of an exchange; runs in the transaction in which it was read. */
@ApplicationScoped
class PortraitViews {
    private final AgendaService agendas;
    private final PortraitService portraits;

    PortraitViews(AgendaService agendas, PortraitService portraits) {
        this.agendas = agendas;
        this.portraits = portraits;
    }

    /** The accepted portrait of each person of an exchange. */
    Function<PersonListing, Optional<PortraitJson>> of(Exchange exchange) {
        Map<String, Portrait> accepted = portraits.accepted(exchange.frame().slug());
        String base = "/portraits/" + exchange.slug() + "/";
        return person -> Optional.ofNullable(accepted.get(person.key()))
                .map(one -> new PortraitJson(base + person.key() + "?v=" + one.version(), one.side()));
    }

    /** The picture of a person who appears in the exchange. */
    Optional<Picture> picture(Exchange exchange, String person) {
        boolean appears = agendas.agenda(exchange).items().stream()
                .flatMap(item -> item.content().speakers().stream())
                .map(Appearance::person)
                .anyMatch(one -> one != null && one.key().equals(person));
        return appears ? portraits.picture(exchange.frame().slug(), person, PortraitState.ACCEPTED) : Optional.empty();
    }
}
