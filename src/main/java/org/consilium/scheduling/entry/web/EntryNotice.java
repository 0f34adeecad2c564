package org.consilium.scheduling.entry.web;

import java.util.Map;
import java.util.Objects;

/**
 * What was just done with a form.
 *
 * @param text its key in the catalogues; "" for nothing
 * @param edit the number by which it can be undone; 0 if it cannot
 */
public record EntryNotice(String text, long edit) {
    static final EntryNotice NONE = new EntryNotice("", 0);

    private static final Map<String, String> TEXTS = Map.of(
            "saved", "items.done.saved",
            "added", "entry.done.added",
            "removed", "entry.done.removed",
            "undone", "items.done.undone",
            "moved_on", "items.done.moved_on");

    static EntryNotice of(String done, long edit) {
        return new EntryNotice(Objects.requireNonNullElse(TEXTS.get(done), ""), Math.max(0, edit));
    }

    /** As addresses have it. */
    static String query(String done, long edit) {
        return "?done=" + done + (edit == 0 ? "" : "&edit=" + edit);
    }
}
