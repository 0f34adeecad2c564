package org.consilium.booth;

import org.consilium.shared.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * The text being typed in a booth. Shown at once and never stored; the next draft replaces it.
 *
 * @param text empty: nothing any more
 */
public record Draft(
        String booth,
        String console,
        long lease,
        String text,
        @Nullable String speaker,
        @Nullable String voice,
        @Nullable Long item) {
    private static final int LONGEST_SPEAKER = 200;

    /** Whether it can be shown; an invalid one needs no answer, because the segment will get one. */
    public boolean canBeShown() {
        return text.length() <= Segment.LONGEST_TEXT
                && WrittenText.isText(text)
                && (speaker == null || speaker.length() <= LONGEST_SPEAKER)
                && (voice == null || (voice.length() <= Segment.LONGEST_VOICE && WrittenText.isText(voice)));
    }
}
