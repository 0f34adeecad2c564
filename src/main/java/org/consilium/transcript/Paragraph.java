package org.consilium.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.shared.Languages;
import org.jspecify.annotations.Nullable;

/**
 * One voice's text without a significant pause.
 *
 * @param opens whether somebody else spoke before, so that the voice is named
 * @param segments one or more; either all or none are left out
 */
public record Paragraph(SegmentSpeaker voice, boolean opens, List<TranscriptSegment> segments) {
    /** After this many characters the next passage begins a new paragraph. */
    static final int LONG = 400;

    /** A silence of this length ends a paragraph. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    /** Languages without a space between sentences. */
    private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "lo", "km", "my", "bo");

    /** @param before who spoke last in this column; null: nobody yet */
    static List<Paragraph> of(List<TranscriptSegment> segments, @Nullable SegmentSpeaker before) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<TranscriptSegment> open = new ArrayList<>();
        SegmentSpeaker last = before;
        for (TranscriptSegment segment : segments) {
            if (!open.isEmpty() && !goesOn(open, segment)) {
                Paragraph paragraph = of(open, !Objects.equals(voice(open), last));
                last = paragraph.voice();
                paragraphs.add(paragraph);
                open.clear();
            }
            open.add(segment);
        }
        if (!open.isEmpty()) {
            paragraphs.add(of(open, !Objects.equals(voice(open), last)));
        }
        return paragraphs;
    }

    private static Paragraph of(List<TranscriptSegment> segments, boolean opens) {
        return new Paragraph(voice(segments), opens, List.copyOf(segments));
    }

    private static SegmentSpeaker voice(List<TranscriptSegment> segments) {
        return segments.getFirst().voice();
    }

    private static boolean goesOn(List<TranscriptSegment> open, TranscriptSegment next) {
        TranscriptSegment last = open.getLast();
        if (last.leftOut() || next.leftOut()) {
            return last.leftOut() && next.leftOut();
        }
        int length = open.stream().mapToInt(segment -> text(segment).length()).sum();
        boolean silent = next.begins().isAfter(last.at().plus(SILENCE));
        return next.voice().equals(last.voice()) && length < LONG && !silent;
    }

    public boolean leftOut() {
        return segments.getFirst().leftOut();
    }

    public long number() {
        return segments.getFirst().number();
    }

    public Instant begins() {
        return segments.getFirst().begins();
    }

    /** In one line, with a space between sentences if the language has one. Empty if it is left out. */
    public String text() {
        String between = UNSPACED.contains(Languages.primary(segments.getFirst().booth())) ? "" : " ";
        return segments.stream().map(Paragraph::text).collect(Collectors.joining(between));
    }

    private static String text(TranscriptSegment segment) {
        return segment.text() == null ? "" : oneLine(segment.text());
    }

    /** A passage is one line: a line break inside it would end cues and rows. */
    public static String oneLine(String text) {
        return text.strip().replaceAll("\\s*[\\n\\t]\\s*", " ");
    }
}
