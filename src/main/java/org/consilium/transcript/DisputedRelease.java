package org.consilium.transcript;

import java.util.List;
import org.consilium.shared.LocalizedText;

/**
 * A release that stands although it has words of somebody who does not agree now: refused later, took consent back, or turned
 * out to be the one who said it.
 *
 * @param voices of whom; none: nothing is to be done about it
 */
public record DisputedRelease(ReleaseHead release, TranscriptContent content, List<SegmentSpeaker> voices) {
    static DisputedRelease of(ReleaseHead release, TranscriptContent content, TranscriptReview review) {
        return new DisputedRelease(release, content, review.disagreeing(content));
    }

    /** How the release calls somebody in a language; else how {@code now} does. Empty where nobody was named. */
    public String name(SegmentSpeaker voice, TranscriptContent now, String language) {
        LocalizedText own = content.speakers().get(String.valueOf(voice.speaker()));
        return (own == null ? now : content).name(voice, language);
    }
}
