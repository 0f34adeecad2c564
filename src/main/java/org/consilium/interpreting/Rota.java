package org.consilium.interpreting;

import java.util.List;

/**
 * The plan of one booth.
 *
 * @param booth its language (BCP 47)
 * @param planned whether the agenda promises it
 * @param open whether the room has it: a coordinator may close a promised booth
 * @param version counts the changes: a change names the version that it was made for
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
    /** The length of all promised items together. */
    public long minutes() {
        return items.stream()
                .map(PromisedItem::when)
                .mapToLong(TimeRange::minutes)
                .sum();
    }
}
