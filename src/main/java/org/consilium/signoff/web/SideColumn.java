package org.consilium.signoff.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.publishing.AgendaColumn;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.AgendaColumns.Moment;
import org.consilium.publishing.OrganisersOfTier;
import org.consilium.publishing.ReleasedExchange;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ItemJson;
import org.consilium.shared.LocalizedText;

/**
 * A candidate as one side reads it: its language, its clock first and those of the others beside it.
 *
 * @param documents titles
 */
record SideColumn(
        ExchangeJson exchange,
        AgendaColumn column,
        List<Part> parts,
        List<OrganisersOfTier> tiers,
        List<LocalizedText> documents) {
    record Part(LocalizedText title, List<Row> rows) {}

    /**
     * @param key of the item, empty if it has none
     * @param also the time at the next side
     * @param others the times at the remaining ones
     */
    record Row(String key, ItemJson item, Moment own, Moment also, List<Moment> others) {}

    static SideColumn of(ExchangeFile file, Side side) {
        ExchangeJson exchange = ReleasedExchange.of(file, ExchangeState.WAITING);
        AgendaColumns agenda = AgendaColumns.of(exchange, side.language(), null);
        boolean right = !agenda.left().language().equals(side.language());
        List<ExchangeFile.Item> items = CandidateView.items(file);
        return new SideColumn(
                exchange,
                right ? agenda.right() : agenda.left(),
                agenda.parts().stream()
                        .map(part -> new Part(
                                part.title(),
                                part.rows().stream()
                                        .map(row -> row(row, items, side))
                                        .toList()))
                        .toList(),
                OrganisersOfTier.inOrder(exchange.organisations()),
                file.documents().stream().map(ExchangeFile.Document::title).toList());
    }

    /** By the key of the side: two sides may have one language. */
    private static Row row(AgendaColumns.Row row, List<ExchangeFile.Item> items, Side side) {
        List<Moment> all = Stream.concat(Stream.of(row.left(), row.right()), row.others().stream())
                .toList();
        Predicate<Moment> own = one -> one.side().key().equals(side.key());
        List<Moment> others = all.stream().filter(own.negate()).toList();
        return new Row(
                Objects.requireNonNullElse(items.get((int) row.item().id()).key(), ""),
                row.item(),
                all.stream().filter(own).findFirst().orElseThrow(),
                others.getFirst(),
                others.subList(1, others.size()));
    }

    public List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }
}
