package org.consilium.release.difference.view;

import java.util.List;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.release.ReleasedContent;
import org.consilium.release.difference.Difference;
import org.consilium.release.difference.WordRun;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A difference as people read it: first the times, then each item, person, document and the like that changed. All words
 * are in the reader's language.
 *
 * @param more how many subjects are left out
 */
public record DifferenceView(List<Shift> shifts, List<Subject> subjects, int more) {
    /**
     * An item that starts at a different time, and what follows it.
     *
     * @param name of the first item; null where it has none
     * @param following which items shift along with the first; "" for none
     * @param by how much earlier or later
     */
    public record Shift(@Nullable Said name, String following, String by, List<Clock> clocks) {}

    /** The former and the new start at a side, with its days and its zone at the new one. */
    public record Clock(Said side, String day, String time, String newDay, String newTime, String zone) {}

    /** A start at a side. */
    public record At(Said side, String when) {}

    /** What became of something with a name. */
    public enum Verb {
        ADDED("difference.added"),
        REMOVED("difference.removed"),
        MOVED("difference.moved"),
        CHANGED("difference.changed");

        private final String key;

        Verb(String key) {
            this.key = key;
        }

        /** Its message. */
        public String key() {
            return key;
        }

        boolean isWhole() {
            return this == ADDED || this == REMOVED;
        }
    }

    /**
     * @param name null for the programme itself
     * @param at when an item that was added or removed starts, side by side; empty for anything else
     */
    public record Subject(ChangedKind kind, @Nullable Said name, Verb verb, List<At> at, List<Detail> details) {}

    /**
     * @param label names the field
     * @param language of the text; null where it is in the reader's
     */
    public record Detail(String label, @Nullable String language, List<WordRun> runs) {}

    /** What publishing {@code to} changes for readers of {@code from}. */
    public static DifferenceView between(ExchangeFile from, ExchangeFile to, UiLanguage language) {
        return new DifferenceWording(from, to, language).view(Difference.between(from, to));
    }

    public static DifferenceView between(ReleasedContent from, ReleasedContent to, UiLanguage language) {
        return new DifferenceWording(from.file(), to.file(), language).view(Difference.between(from, to));
    }

    public boolean empty() {
        return subjects.isEmpty() && shifts.isEmpty();
    }
}
