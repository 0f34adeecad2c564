package org.consilium.scheduling.timing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.shared.Zones;

/** What may stay when a side gets a different time zone: the hour that its people were told, or the moment. Pure. */
public final class ZoneChangeRules {
    private static final String STARTS = "starts";
    private static final String ZONE = "zone";

    /** What stays. */
    public enum Keeps {
        HOUR,
        MOMENT
    }

    /**
     * @param before when the exchange begins
     * @param after the same with the new zone
     */
    public record Moved(String exchange, Instant before, Instant after) {}

    /**
     * @param fields what has to be edited, by path
     * @param moved each exchange of the file
     * @param unclear civil times that would have to be written and that do not exist or exist twice
     */
    public record Choice(Keeps keeps, Map<EditPath, String> fields, List<Moved> moved, List<String> unclear) {
        /** @param base the number of the last edit that the file contains */
        public List<EditOperation> operations(long base) {
            return fields.entrySet().stream()
                    .map(field -> (EditOperation) new EditOperation.Set(field.getKey(), field.getValue(), base))
                    .toList();
        }
    }

    private final Side side;
    private final ZoneId from;
    private final ZoneId to;
    private final Keeps keeps;
    private final Map<EditPath, String> fields = new LinkedHashMap<>();
    private final List<Moved> moved = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();

    private ZoneChangeRules(Side side, String zone, Keeps keeps) {
        this.side = side;
        this.from = ZoneId.of(side.zone());
        this.to = ZoneId.of(zone);
        this.keeps = keeps;
    }

    /**
     * The hour first; a single one where both are the same.
     *
     * @param zone one that {@link Zones} knows
     */
    public static List<Choice> choices(ExchangeFile file, Side side, String zone) {
        Choice hour = new ZoneChangeRules(side, zone, Keeps.HOUR).choice(file);
        Choice moment = new ZoneChangeRules(side, zone, Keeps.MOMENT).choice(file);
        return hour.fields().equals(moment.fields()) ? List.of(moment) : List.of(hour, moment);
    }

    private Choice choice(ExchangeFile file) {
        fields.put(new EditPath(List.of("sides", side.key(), ZONE)), to.getId());
        file.exchanges()
                .forEach((slug, body) ->
                        exchange(slug, slug.equals(file.slug()) ? List.of() : List.of("exchanges", slug), body));
        return new Choice(keeps, Map.copyOf(fields), List.copyOf(moved), List.copyOf(unclear));
    }

    /** Times that were written on the side's clock are written on its new clock. */
    private void exchange(String slug, List<String> path, ExchangeBody body) {
        Timetable times = Timetable.of(body);
        ZoneId written = times.zone().equals(from) ? to : times.zone();
        if (!written.equals(times.zone())) {
            put(path, List.of(ZONE), written.getId());
        }
        moved.add(new Moved(slug, times.starts(), time(path, List.of(STARTS), body.starts(), times.starts(), written)));
        for (Timetable.Entry entry : times.items()) {
            LocalDateTime fixed = entry.item().starts();
            if (fixed != null) {
                var unused = time(
                        path,
                        List.of("items", entry.key(), STARTS),
                        fixed,
                        entry.when().from(),
                        written);
            }
        }
    }

    /** @return the moment at which it is then */
    private Instant time(List<String> path, List<String> field, LocalDateTime said, Instant at, ZoneId written) {
        LocalDateTime told = LocalDateTime.ofInstant(at, from);
        Instant then = keeps == Keeps.MOMENT ? at : told.atZone(to).toInstant();
        LocalDateTime text = LocalDateTime.ofInstant(then, written).truncatedTo(ChronoUnit.MINUTES);
        if ((keeps == Keeps.HOUR && isUnclear(told, to)) || isUnclear(text, written)) {
            unclear.add(text.toString());
        }
        if (!text.equals(said)) {
            put(path, field, text.toString());
        }
        return then;
    }

    private static boolean isUnclear(LocalDateTime time, ZoneId zone) {
        return Zones.civil(time, zone.getId()) != Zones.Civil.ONCE;
    }

    private void put(List<String> path, List<String> field, String value) {
        List<String> keys = new ArrayList<>(path);
        keys.addAll(field);
        fields.put(new EditPath(keys), value);
    }
}
