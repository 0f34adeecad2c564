package org.consilium.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Who is heard in a transcript, the answer of each about publication, and the content of a release. */
public final class TranscriptReview {
    private final TranscriptContent content;
    private final Map<SegmentSpeaker, List<SpeakerConsent>> records = new HashMap<>();
    private final List<Heard> heard;
    private final TranscriptContent released;

    /**
     * A speaker who is heard.
     *
     * @param passages in all languages
     * @param records all consents recorded of the speaker, newest first
     */
    public record Heard(SegmentSpeaker voice, int passages, ConsentDecision decision, List<SpeakerConsent> records) {
        public @Nullable SpeakerConsent latest() {
            return records.isEmpty() ? null : records.getFirst();
        }
    }

    /** @param consents oldest first, including those of voices no longer heard */
    TranscriptReview(TranscriptContent content, List<SpeakerConsent> consents) {
        this.content = content;
        consents.reversed()
                .forEach(consent -> records.computeIfAbsent(consent.voice(), voice -> new ArrayList<>())
                        .add(consent));
        heard = heardIn(content);
        released = release(content);
    }

    private List<Heard> heardIn(TranscriptContent content) {
        Map<SegmentSpeaker, Integer> passages = new LinkedHashMap<>();
        content.segments().forEach(segment -> passages.merge(segment.voice(), 1, Integer::sum));
        return passages.entrySet().stream()
                .map(one -> new Heard(one.getKey(), one.getValue(), decision(one.getKey()), records(one.getKey())))
                .toList();
    }

    private List<SpeakerConsent> records(SegmentSpeaker voice) {
        return List.copyOf(records.getOrDefault(voice, List.of()));
    }

    private ConsentDecision decision(SegmentSpeaker voice) {
        List<SpeakerConsent> recorded = records.getOrDefault(voice, List.of());
        return recorded.isEmpty()
                ? ConsentDecision.NOT_ASKED
                : recorded.getFirst().decision();
    }

    private boolean agrees(SegmentSpeaker voice) {
        return decision(voice) == ConsentDecision.GIVEN;
    }

    public TranscriptContent content() {
        return content;
    }

    /** In the order in which they are first heard. */
    public List<Heard> heard() {
        return heard;
    }

    /** Speakers without a recorded answer: their words are left out. */
    public List<Heard> undecided() {
        return heard.stream()
                .filter(one -> one.decision() == ConsentDecision.NOT_ASKED)
                .toList();
    }

    /** Passages that a release would contain. */
    public long passages() {
        return released.segments().stream()
                .filter(segment -> !segment.leftOut())
                .count();
    }

    /**
     * The publishable content: without the words of speakers who did not agree, both in the booth that wrote them and
     * in every booth that worked from that passage, and without the names of people no longer heard.
     */
    TranscriptContent released() {
        return released;
    }

    /**
     * Speakers whose words are in an earlier release and who do not agree now. Includes a speaker whom a correction has
     * named since: the words are that person's, under any name.
     */
    List<SegmentSpeaker> disagreeing(TranscriptContent before) {
        Map<Long, SegmentSpeaker> corrected = new HashMap<>();
        content.segments().forEach(segment -> corrected.put(segment.number(), segment.voice()));
        return before.segments().stream()
                .filter(segment -> !segment.leftOut())
                .flatMap(segment ->
                        Stream.of(segment.voice(), corrected.getOrDefault(segment.number(), segment.voice())))
                .distinct()
                .filter(voice -> !agrees(voice))
                .toList();
    }

    private TranscriptContent release(TranscriptContent content) {
        Map<Long, Boolean> stands = new HashMap<>();
        List<TranscriptSegment> segments = new ArrayList<>();
        for (TranscriptSegment segment : content.segments()) {
            // A source is older than passages made from it; a retracted one has no text.
            boolean sourceStands = segment.source() == null || stands.getOrDefault(segment.source(), true);
            boolean may = sourceStands && agrees(segment.voice());
            stands.put(segment.number(), may);
            segments.add(may ? segment : segment.withoutWords());
        }
        Set<@Nullable String> speakers = new HashSet<>();
        segments.forEach(segment -> speakers.add(segment.voice().speaker()));
        Map<String, LocalizedText> names = new LinkedHashMap<>(content.speakers());
        names.keySet().retainAll(speakers);
        return content.with(segments).named(names);
    }
}
