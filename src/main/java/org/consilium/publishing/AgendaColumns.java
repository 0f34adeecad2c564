package org.consilium.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ItemJson;
import org.consilium.publishing.view.PartJson;
import org.consilium.publishing.view.SideJson;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/**
 * The canonical agenda: two languages side by side, each on the clock of its side. Pure; every date, weekday and time
 * of day is that of the column's place.
 *
 * @param others sides without a column (in an exchange of three or more); their times are shown below each item
 * @param whole the exchange from beginning to end on every side's clock, in the order of the sides
 */
public record AgendaColumns(
        AgendaColumn left, AgendaColumn right, List<SideJson> others, List<Moment> whole, List<Part> parts) {

    public record Part(LocalizedText title, List<Row> rows) {
        /** Whether the part begins with the heading of a new day, which is then shown above the part's own. */
        public boolean opensDay() {
            return !rows.isEmpty() && rows.getFirst().newDay();
        }
    }

    /**
     * An item. {@code newDay}: the left column's date differs from the previous row's, so a day's heading is needed.
     */
    public record Row(ItemJson item, boolean newDay, Moment left, Moment right, List<Moment> others) {}

    /**
     * An item's time at one side.
     *
     * @param shift days by which this side's date is ahead of the left column's (negative: behind)
     * @param offsetMoved whether the side's offset has changed since the exchange began
     */
    public record Moment(SideJson side, Instant starts, Instant ends, LocalDate date, long shift, boolean offsetMoved) {

        static Moment at(SideJson side, Instant starts, Instant ends, LocalDate leftDate, Instant opening) {
            ZoneRules rules = ZoneId.of(side.zone()).getRules();
            return new Moment(
                    side,
                    starts,
                    ends,
                    Zones.dateAt(starts, side.zone()),
                    Zones.daysAhead(leftDate, starts, side.zone()),
                    !rules.getOffset(starts).equals(rules.getOffset(opening)));
        }
    }

    /** {@code left} and {@code right} are the reader's choice of languages; null or not offered means the sides' own */
    public static AgendaColumns of(ExchangeJson exchange, @Nullable String left, @Nullable String right) {
        List<AgendaColumn> pair = AgendaColumn.choose(exchange, left, right);
        List<SideJson> shown = pair.stream().map(AgendaColumn::side).toList();
        List<SideJson> others =
                exchange.sides().stream().filter(side -> !shown.contains(side)).toList();
        List<Moment> whole = moments(exchange.sides(), exchange.starts(), exchange.ends(), shown.getFirst(), exchange);
        return new AgendaColumns(pair.getFirst(), pair.getLast(), others, whole, parts(exchange, shown, others));
    }

    /** As {@link #of(ExchangeJson, String, String)}; without a choice, the second side's readers have their own column first. */
    public static AgendaColumns of(
            ExchangeJson exchange, UiLanguage reader, @Nullable String left, @Nullable String right) {
        String first = exchange.sides().get(0).language();
        String second = exchange.sides().get(1).language();
        boolean own = left == null && right == null && !first.equals(second) && second.equals(reader.code());
        return own ? of(exchange, second, first) : of(exchange, left, right);
    }

    private static List<Part> parts(ExchangeJson exchange, List<SideJson> shown, List<SideJson> others) {
        List<Part> parts = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (PartJson part : exchange.agenda()) {
            List<Row> rows = new ArrayList<>();
            for (ItemJson item : part.items()) {
                Row row = row(item, exchange, shown, others, before);
                rows.add(row);
                before = row.left().date();
            }
            parts.add(new Part(part.part(), List.copyOf(rows)));
        }
        return List.copyOf(parts);
    }

    private static Row row(
            ItemJson item, ExchangeJson exchange, List<SideJson> shown, List<SideJson> others, LocalDate before) {
        SideJson first = shown.getFirst();
        List<Moment> pair = moments(shown, item.starts(), item.ends(), first, exchange);
        boolean newDay = !pair.getFirst().date().equals(before);
        return new Row(
                item,
                newDay,
                pair.getFirst(),
                pair.getLast(),
                moments(others, item.starts(), item.ends(), first, exchange));
    }

    private static List<Moment> moments(
            List<SideJson> sides, Instant starts, Instant ends, SideJson first, ExchangeJson exchange) {
        LocalDate leftDate = Zones.dateAt(starts, first.zone());
        return sides.stream()
                .map(side -> Moment.at(side, starts, ends, leftDate, exchange.starts()))
                .toList();
    }
}
