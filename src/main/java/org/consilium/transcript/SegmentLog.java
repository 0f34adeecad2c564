package org.consilium.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.consilium.live.RoomEvent;
import org.jspecify.annotations.Nullable;

/** The events of a room, from the first one on, and the passages that stand after them. One writer; not thread-safe. */
final class SegmentLog {
    private final SequencedMap<Long, TranscriptSegment> standing = new LinkedHashMap<>();
    private @Nullable Long now;

    void add(long number, Instant at, RoomEvent event) {
        if (event instanceof RoomEvent.NowMoved moved) {
            now = moved.item();
        }
    }

    /** In the room's order. Whoever made a passage from another one and named nobody heard whom the other one names. */
    List<TranscriptSegment> segments() {
        List<TranscriptSegment> segments = new ArrayList<>();
        for (TranscriptSegment segment : standing.values()) {
            segments.add(segment.voice().named() ? segment : segment.saidBy(voice(segment, standing)));
        }
        return segments;
    }

    /** A source is older than what was made from it, so this comes to an end. */
    private static Voice voice(TranscriptSegment segment, Map<Long, TranscriptSegment> known) {
        Long source = segment.source();
        TranscriptSegment from = source == null ? null : known.get(source);
        if (segment.voice().named() || from == null || from.number() >= segment.number()) {
            return segment.voice();
        }
        return voice(from, known);
    }
}
