package org.consilium.agenda;

import java.util.List;

/** The agenda of one exchange, parts and items in order. */
public record Agenda(List<Section> sections) {
    public record Section(AgendaPart part, List<AgendaItem> items) {}

    public List<AgendaItem> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }
}
