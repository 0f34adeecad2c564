package org.consilium.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.consilium.booth.BoothEvent;
import org.consilium.live.room.RoomEvent;
import org.jspecify.annotations.Nullable;

/** Applies a room's events, from the first one on, and holds the resulting passages. Not thread-safe; one writer. */
final class SegmentLog {
    private final SequencedMap<Long, TranscriptSegment> written = new LinkedHashMap<>();
    private final Map<Long, @Nullable Long> onWhenWritten = new LinkedHashMap<>();
    private final Set<Long> retracted = new HashSet<>();
    private @Nullable Long now;

    void add(long number, Instant at, RoomEvent event) {
        switch (event) {
            case RoomEvent.NowMoved moved -> now = moved.item();
            case RoomEvent.InBooth(BoothEvent.SegmentWritten one) -> write(number, at, one);
            case RoomEvent.InBooth(BoothEvent.SegmentCorrected one) -> correct(one);
            case RoomEvent.InBooth(BoothEvent.SegmentRetracted one) -> retracted.add(one.segment());
            default -> {}
        }
    }

    private void write(long number, Instant at, BoothEvent.SegmentWritten one) {
        onWhenWritten.put(number, now);
        written.put(
                number,
                new TranscriptSegment(
                        number,
                        one.booth(),
                        at,
                        one.typedMs(),
                        one.by(),
                        SegmentSpeaker.of(one.speaker(), one.voice()),
                        one.item() == null ? now : one.item(),
                        one.source(),
                        one.text()));
    }

    /** A correction also restores a retracted passage. Its time, place and first writer stay. */
    private void correct(BoothEvent.SegmentCorrected one) {
        retracted.remove(one.segment());
        written.computeIfPresent(
                one.segment(),
                (number, before) -> new TranscriptSegment(
                        number,
                        before.booth(),
                        before.at(),
                        before.typedMs(),
                        before.by(),
                        SegmentSpeaker.of(one.speaker(), one.voice()),
                        one.item() == null ? onWhenWritten.get(number) : one.item(),
                        before.source(),
                        one.text()));
    }

    /** In the room's order. A passage in relay that names nobody has the voice of its source. */
    List<TranscriptSegment> segments() {
        Map<Long, SegmentSpeaker> voices = new HashMap<>();
        List<TranscriptSegment> passages = new ArrayList<>();
        for (TranscriptSegment segment : written.values()) {
            // A source is older than passages made from it, so its voice is known here, even if it was retracted.
            SegmentSpeaker own = segment.voice();
            SegmentSpeaker voice =
                    own.named() || segment.source() == null ? own : voices.getOrDefault(segment.source(), own);
            voices.put(segment.number(), voice);
            if (!retracted.contains(segment.number())) {
                passages.add(segment.saidBy(voice));
            }
        }
        return List.copyOf(passages);
    }
}
