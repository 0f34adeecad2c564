package org.consilium.transcript;

import java.util.List;
import org.consilium.shared.LocalizedText;

/**
 * A release that is still public although it contains words of a speaker who does not agree now: the speaker refused
 * later, withdrew consent, or turned out to have spoken under a different name.
 *
 * @param voices the speakers; none: nothing is to be done
 */
public record DisputedRelease(ReleaseHead release, TranscriptContent content, List<SegmentSpeaker> voices) {
    static DisputedRelease of(ReleaseHead release, TranscriptContent content, TranscriptReview review) {
        return new DisputedRelease(release, content, review.disagreeing(content));
    }

    /**
     * The name that the release gives the speaker in a language; otherwise the present one. Empty if nobody was named.
     */
    public String name(SegmentSpeaker voice, TranscriptContent now, String language) {
        LocalizedText own = content.speakers().get(String.valueOf(voice.speaker()));
        return (own == null ? now : content).name(voice, language);
    }
}
