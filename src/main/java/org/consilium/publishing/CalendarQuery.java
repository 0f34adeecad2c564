package org.consilium.publishing;

import org.jspecify.annotations.Nullable;

/**
 * What a calendar is asked for.
 *
 * @param side key of the side whose zone and language come first; null for the language of the address
 * @param items whether each agenda item, or each day of a mission, is an event too
 * @param both whether texts are in the languages of all sides
 */
public record CalendarQuery(@Nullable String side, boolean items, boolean both) {
    public static final String ON = "1";

    public static CalendarQuery of(@Nullable String side, @Nullable String items, @Nullable String both) {
        return new CalendarQuery(side, ON.equals(items), ON.equals(both));
    }

    String text() {
        String all = (side == null ? "" : "&side=" + side) + (items ? "&items=1" : "") + (both ? "&both=1" : "");
        return all.isEmpty() ? "" : "?" + all.substring(1);
    }
}
