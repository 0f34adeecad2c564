package org.consilium.transcript.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.consilium.shared.Languages;
import org.consilium.transcript.TranscriptSegment;

/** The times of captions beside a recording. Pure. */
final class CueRules {
    /** The minimum, however short the text is. */
    static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Beyond it the plan says nothing about when the exchange began. */
    private static final Duration PLAN_COUNTS = Duration.ofHours(12);

    /**
     * Reading speed in characters per second, for alphabets and for Chinese: subtitling guidelines give 15 to 17, and
     * 9.
     */
    private static final Pace EASY = new Pace(15, 9);

    /** The highest sustained reading speed: the upper bound of the same guidelines for adults. */
    private static final Pace FASTEST = new Pace(20, 12);

    private static final Set<String> HAN = Set.of("zh", "ja");

    /** @param from since the beginning; {@code until} after it */
    record Cue(Duration from, Duration until, TranscriptSegment segment) {}

    private CueRules() {}

    /**
     * The instant of 00:00: the planned start, if the exchange kept to it approximately; otherwise when the first
     * passage was begun, to the second.
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
     * One cue per passage, in sequence. A cue begins when its passage was begun, or later if the previous one is still
     * being read, for example when a captioning tool sends several lines at once. It ends when the next passage begins,
     * but not before it can be read; or after a comfortable reading time.
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

    /** Characters per second. */
    private record Pace(int alphabet, int han) {}
}
