package org.consilium.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.exchange.Exchange;

/** Stores agendas; runs inside the caller's transaction. */
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

    /** Renames keys of parts and items, from old to new; other keys stay. */
    public void rename(Exchange exchange, Map<String, String> parts, Map<String, String> items) {
        List<AgendaPart> allParts = agendas.parts(exchange);
        Set<String> partKeys = allParts.stream().map(AgendaPart::key).collect(Collectors.toSet());
        allParts.forEach(part -> part.rename(unused(parts, part.key(), partKeys)));
        List<AgendaItem> allItems = agendas.items(exchange);
        Set<String> itemKeys = allItems.stream().map(AgendaItem::key).collect(Collectors.toSet());
        allItems.forEach(item -> item.rename(unused(items, item.key(), itemKeys)));
    }

    /** A key that is in use already stays with its owner. */
    private static String unused(Map<String, String> renamed, String key, Set<String> used) {
        String wanted = renamed.getOrDefault(key, key);
        return used.contains(wanted) ? key : wanted;
    }

    /**
     * Makes the stored agenda equal {@code wanted}: parts and items with a stored key keep their ids, which questions and
     * notes refer to; those whose keys are not wanted are deleted; the exchange's end follows.
     */
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
        Map<String, AgendaPart> known = old.stream().collect(Collectors.toMap(AgendaPart::key, Function.identity()));
        List<AgendaPart> parts = new ArrayList<>();
        for (PartContent content : wanted) {
            AgendaPart part = known.get(content.key());
            if (part == null) {
                part = agendas.add(new AgendaPart(exchange, parts.size(), content));
            } else {
                part.describe(parts.size(), content.title());
            }
            parts.add(part);
        }
        return parts;
    }

    private Set<AgendaItem> placeItems(List<AgendaItem> old, List<AgendaPart> parts, List<PartContent> wanted) {
        Map<String, AgendaItem> known = old.stream().collect(Collectors.toMap(AgendaItem::key, Function.identity()));
        Set<AgendaItem> kept = new HashSet<>();
        for (int p = 0; p < parts.size(); p++) {
            List<ItemContent> items = wanted.get(p).items();
            for (int i = 0; i < items.size(); i++) {
                AgendaItem item = known.getOrDefault(items.get(i).key(), new AgendaItem());
                item.place(parts.get(p), i, items.get(i));
                agendas.persist(item);
                kept.add(item);
            }
        }
        return kept;
    }
}
