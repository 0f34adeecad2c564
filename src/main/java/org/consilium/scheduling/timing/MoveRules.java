package org.consilium.scheduling.timing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditPath;

/** Moving a whole exchange to a different start. Pure. */
public final class MoveRules {
    private static final String STARTS = "starts";

    private MoveRules() {}

    /**
     * What has to be edited. Fixed starts keep their distance from the start of the exchange.
     *
     * @param starts civil time in the zone of the exchange
     * @param base the number of the last edit that the file contains
     * @return empty if the file has no exchange of that slug
     */
    public static Optional<List<EditOperation>> operations(
            ExchangeFile file, String exchange, LocalDateTime starts, long base) {
        return Optional.ofNullable(file.exchanges().get(exchange))
                .map(body -> operations(
                        exchange.equals(file.slug()) ? List.of() : List.of("exchanges", exchange), body, starts, base));
    }

    private static List<EditOperation> operations(
            List<String> path, ExchangeBody body, LocalDateTime starts, long base) {
        ZoneId zone = ZoneId.of(body.zone());
        Duration by = Duration.between(body.starts().atZone(zone), starts.atZone(zone));
        List<EditOperation> operations = new ArrayList<>();
        operations.add(set(path, List.of(STARTS), starts, base));
        for (Timetable.Entry entry : Timetable.of(body).items()) {
            LocalDateTime fixed = entry.item().starts();
            if (fixed != null) {
                LocalDateTime moved = fixed.atZone(zone).plus(by).toLocalDateTime();
                operations.add(set(path, List.of("items", entry.key(), STARTS), moved, base));
            }
        }
        return operations;
    }

    private static EditOperation set(List<String> path, List<String> field, LocalDateTime time, long base) {
        List<String> keys = new ArrayList<>(path);
        keys.addAll(field);
        return new EditOperation.Set(new EditPath(keys), time.toString(), base);
    }
}
