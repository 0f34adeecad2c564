package org.consilium.scheduling.form;

import java.util.Map;
import java.util.Objects;

/**
 * What was just done with a form.
 *
 * @param text its key in the catalogues; "" for nothing
 * @param edit the number by which it can be undone; 0 if it cannot
 */
public record FormNotice(String text, long edit) {
    public static final FormNotice NONE = new FormNotice("", 0);

    private static final Map<String, String> TEXTS = Map.of(
            "saved", "items.done.saved",
            "added", "entry.done.added",
            "removed", "entry.done.removed",
            "undone", "items.done.undone",
            "moved_on", "items.done.moved_on");

    public static FormNotice of(String done, long edit) {
        return new FormNotice(Objects.requireNonNullElse(TEXTS.get(done), ""), Math.max(0, edit));
    }

    /** As addresses have it. */
    public static String query(String done, long edit) {
        return "?done=" + done + (edit == 0 ? "" : "&edit=" + edit);
    }
}
