package org.consilium.interpreting;

import java.util.List;

/**
 * The plan of one booth.
 *
 * @param booth its language (BCP 47)
 * @param planned whether the agenda promises it
 * @param open whether there is one in the room: a coordinator may close what the agenda promises
 * @param version how often it was changed: a change names the one that it was made for
 * @param shifts in order of time
 */
public record Rota(
        String booth,
        boolean planned,
        boolean open,
        int version,
        List<PromisedItem> items,
        List<PlannedShift> shifts,
        List<RotaWarning> warnings) {
    /** Of all promised items together. */
    public long minutes() {
        return items.stream()
                .map(PromisedItem::when)
                .mapToLong(TimeRange::minutes)
                .sum();
    }
}
