package org.consilium.signoff.web;

import java.util.List;
import java.util.Objects;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.publishing.AgendaColumn;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.AgendaColumns.Moment;
import org.consilium.publishing.ReleasedExchange;
import org.consilium.publishing.view.ItemJson;
import org.consilium.shared.LocalizedText;

/** A candidate as one side reads it: its language, its clock first and those of the others beside it. */
record SideColumn(AgendaColumn column, List<Part> parts) {
    record Part(LocalizedText title, List<Row> rows) {}

    /** @param key of the item, empty if it has none */
    record Row(String key, ItemJson item, Moment own, Moment also, List<Moment> others) {}

    static SideColumn of(ExchangeFile file, Side side) {
        AgendaColumns agenda =
                AgendaColumns.of(ReleasedExchange.of(file, ExchangeState.WAITING), side.language(), null);
        boolean right = agenda.right().side().key().equals(side.key());
        List<ExchangeFile.Item> items = CandidateView.items(file);
        List<Part> parts = agenda.parts().stream()
                .map(part -> new Part(
                        part.title(),
                        part.rows().stream()
                                .map(row -> new Row(
                                        Objects.requireNonNullElse(
                                                items.get((int) row.item().id()).key(), ""),
                                        row.item(),
                                        right ? row.right() : row.left(),
                                        right ? row.left() : row.right(),
                                        row.others()))
                                .toList()))
                .toList();
        return new SideColumn(right ? agenda.right() : agenda.left(), parts);
    }

    public List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }
}
