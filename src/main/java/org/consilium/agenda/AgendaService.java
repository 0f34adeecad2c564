package org.consilium.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.exchange.Exchange;

/** The working copy of agendas; runs inside the transaction of the use case that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgendaService {
    private final AgendaRepository agendas;

    AgendaService(AgendaRepository agendas) {
        this.agendas = agendas;
    }

    public Agenda agenda(Exchange exchange) {
        List<AgendaItem> items = agendas.items(exchange);
        return new Agenda(agendas.parts(exchange).stream()
                .map(part -> new Agenda.Section(
                        part, items.stream().filter(item -> item.part() == part).toList()))
                .toList());
    }

    /** Makes the working copy say {@code wanted}; what is recognised keeps its id, what is not wanted any more goes; the exchange's end follows. */
    public void replace(Exchange exchange, List<PartContent> wanted) {
        List<AgendaPart> oldParts = agendas.parts(exchange);
        List<AgendaItem> oldItems = agendas.items(exchange);
        List<AgendaPart> parts = placeParts(exchange, oldParts, wanted);
        Set<AgendaItem> kept = placeItems(oldItems, parts, wanted);
        oldItems.stream().filter(item -> !kept.contains(item)).forEach(item -> agendas.delete(item));
        oldParts.stream().filter(part -> !parts.contains(part)).forEach(agendas::remove);
        exchange.endAt(AgendaRules.ends(
                exchange.startsAt(),
                wanted.stream().flatMap(part -> part.items().stream()).toList()));
    }

    private List<AgendaPart> placeParts(Exchange exchange, List<AgendaPart> old, List<PartContent> wanted) {
        int[] match =
                AgendaRules.match(old, wanted, (part, content) -> AgendaRules.sameTitle(part.title(), content.title()));
        List<AgendaPart> parts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (match[i] == AgendaRules.NONE) {
                parts.add(agendas.add(new AgendaPart(exchange, i, wanted.get(i).title())));
            } else {
                AgendaPart part = old.get(match[i]);
                part.describe(i, wanted.get(i).title());
                parts.add(part);
            }
        }
        return parts;
    }

    private Set<AgendaItem> placeItems(List<AgendaItem> old, List<AgendaPart> parts, List<PartContent> wanted) {
        List<ItemContent> contents =
                wanted.stream().flatMap(part -> part.items().stream()).toList();
        int[] match =
                AgendaRules.match(old, contents, (item, content) -> AgendaRules.sameItem(item.content(), content));
        Set<AgendaItem> kept = new HashSet<>();
        int next = 0;
        for (int p = 0; p < parts.size(); p++) {
            List<ItemContent> items = wanted.get(p).items();
            for (int i = 0; i < items.size(); i++, next++) {
                AgendaItem item = match[next] == AgendaRules.NONE ? new AgendaItem() : old.get(match[next]);
                item.place(parts.get(p), i, items.get(i));
                agendas.persist(item);
                kept.add(item);
            }
        }
        return kept;
    }
}
