package org.consilium.transcript.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.consilium.shared.Languages;
import org.consilium.transcript.TranscriptSegment;

/** From when to when a passage is shown beside a recording. */
final class CueRules {
    /** However short it is. */
    static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Beyond it the plan says nothing about when the exchange began. */
    private static final Duration PLAN_COUNTS = Duration.ofHours(12);

    /** How many characters are read in a second, of alphabets and of Chinese: subtitling guidelines give 15 to 17, and 9. */
    private static final Pace EASY = new Pace(15, 9);

    /** Nobody follows captions that go faster for long: the upper bound of the same guidelines for adults. */
    private static final Pace FASTEST = new Pace(20, 12);

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

    /**
     * One for each passage, one after the other. A cue begins when its passage was begun, or later if the one before is still
     * being read, as where a captioner's tool sends several lines at once. It ends when the next passage begins, but not before
     * it can be read, or when it has been read at ease.
     */
    static List<Cue> cues(Instant beginning, List<TranscriptSegment> segments) {
        List<Cue> cues = new ArrayList<>();
        Duration free = Duration.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            TranscriptSegment segment = segments.get(i);
            Duration from = later(free, Duration.between(beginning, segment.begins()));
            Duration until = from.plus(readingTime(segment, EASY)).plus(SHORTEST);
            if (i + 1 < segments.size()) {
                Duration next = Duration.between(beginning, segments.get(i + 1).begins());
                until = earlier(until, later(next, from.plus(later(SHORTEST, readingTime(segment, FASTEST)))));
            }
            cues.add(new Cue(from, until, segment));
            free = until;
        }
        return cues;
    }

    private static Duration readingTime(TranscriptSegment segment, Pace pace) {
        String text = segment.text() == null ? "" : segment.text();
        int perSecond = HAN.contains(Languages.primary(segment.booth())) ? pace.han() : pace.alphabet();
        return Duration.ofMillis(text.codePointCount(0, text.length()) * 1_000L / perSecond);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Characters in a second. */
    private record Pace(int alphabet, int han) {}
}
