package org.consilium.booth;

import org.consilium.shared.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * What the one who writes is typing now. Seen at once and never stored; the next one takes its place.
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

    /** Whether it can be shown; one that cannot is not worth an answer: the segment will have one. */
    public boolean canBeShown() {
        return text.length() <= Segment.LONGEST_TEXT
                && WrittenText.isText(text)
                && (speaker == null || speaker.length() <= LONGEST_SPEAKER)
                && (voice == null || (voice.length() <= Segment.LONGEST_VOICE && WrittenText.isText(voice)));
    }
}
