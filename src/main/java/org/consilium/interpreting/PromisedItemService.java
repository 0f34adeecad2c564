package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaRules;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.ItemContent;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;

/** What the agenda promises to be interpreted; runs inside the transaction of the use case that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PromisedItemService {
    private final ExchangeService exchanges;
    private final AgendaService agendas;

    PromisedItemService(ExchangeService exchanges, AgendaService agendas) {
        this.exchanges = exchanges;
        this.agendas = agendas;
    }

    /** By language, in the order in which the agenda first names them; items in order. */
    Map<String, List<PromisedItem>> of(String slug) {
        Exchange exchange = exchanges
                .programme(slug)
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .orElseThrow();
        List<AgendaItem> items = agendas.agenda(exchange).items();
        List<ItemContent> contents = items.stream().map(AgendaItem::content).toList();
        List<Instant> starts = AgendaRules.starts(exchange.startsAt(), contents);
        Map<String, List<PromisedItem>> promised = new LinkedHashMap<>();
        for (int i = 0; i < contents.size(); i++) {
            ItemContent content = contents.get(i);
            Instant from = starts.get(i);
            Stretch when = new Stretch(from, from.plus(Duration.ofMinutes(content.minutes())));
            PromisedItem item = new PromisedItem(items.get(i).id(), content.title(), when);
            content.interpretedInto()
                    .forEach(language -> promised.computeIfAbsent(language, any -> new ArrayList<>())
                            .add(item));
        }
        return promised;
    }
}
