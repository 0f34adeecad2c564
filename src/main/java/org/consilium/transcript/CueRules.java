package org.consilium.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.consilium.shared.Languages;

/** From when to when a passage is shown beside a recording. */
final class CueRules {
    /** Nobody reads faster than that, whatever follows. */
    static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Beyond it the plan says nothing about when the exchange began. */
    private static final Duration PLAN_COUNTS = Duration.ofHours(12);

    /** Characters that are read in a second: subtitling guidelines give 15 to 17 for alphabets and 9 for Chinese. */
    private static final int ALPHABET_PER_SECOND = 15;

    private static final int HAN_PER_SECOND = 9;
    private static final Set<String> HAN = Set.of("zh", "ja");

    /** @param from since the beginning, and {@code until} after it */
    record Cue(Duration from, Duration until, TranscriptSegment segment) {}

    private CueRules() {}

    /**
     * What 00:00 is: the planned start, as far as the exchange kept to it; else when the first passage was begun, to the second.
     */
    static Instant beginning(Instant planned, List<TranscriptSegment> segments) {
        Instant first = segments.stream()
                .map(TranscriptSegment::begins)
                .min(Instant::compareTo)
                .orElse(planned);
        boolean kept = !first.isBefore(planned) && first.isBefore(planned.plus(PLAN_COUNTS));
        return kept ? planned : Instant.ofEpochSecond(first.getEpochSecond());
    }

    /** One for each passage. They begin in order; one ends where the next begins, or when it has been read. */
    static List<Cue> cues(Instant beginning, List<TranscriptSegment> segments) {
        List<Duration> begins = new ArrayList<>();
        Duration last = Duration.ZERO;
        for (TranscriptSegment segment : segments) {
            Duration begin = Duration.between(beginning, segment.begins());
            last = begin.compareTo(last) < 0 ? last : begin;
            begins.add(last);
        }
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Duration from = begins.get(i);
            Duration until = from.plus(readingTime(segments.get(i)));
            if (i + 1 < segments.size() && begins.get(i + 1).compareTo(until) < 0) {
                until = begins.get(i + 1);
            }
            Duration least = from.plus(SHORTEST);
            cues.add(new Cue(from, until.compareTo(least) < 0 ? least : until, segments.get(i)));
        }
        return cues;
    }

    private static Duration readingTime(TranscriptSegment segment) {
        String text = segment.text() == null ? "" : segment.text();
        int perSecond = HAN.contains(Languages.primary(segment.booth())) ? HAN_PER_SECOND : ALPHABET_PER_SECOND;
        return Duration.ofMillis(text.codePointCount(0, text.length()) * 1_000L / perSecond)
                .plus(SHORTEST);
    }
}
