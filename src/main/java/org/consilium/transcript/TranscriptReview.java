package org.consilium.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Who is heard in a transcript, what each of them said to being published, and what a release would have in it. */
public record TranscriptReview(TranscriptContent content, List<SpeakerConsent> consents) {
    /**
     * Somebody who is heard.
     *
     * @param passages in all languages
     * @param records all that was recorded of him or her, newest first
     */
    public record Heard(Voice voice, int passages, ConsentDecision decision, List<SpeakerConsent> records) {
        public @Nullable SpeakerConsent latest() {
            return records.isEmpty() ? null : records.getFirst();
        }
    }

    public List<Heard> heard() {
        return content.voices().stream().map(this::heard).toList();
    }

    private Heard heard(Voice voice) {
        List<SpeakerConsent> records = consents.reversed().stream()
                .filter(consent -> consent.voice().equals(voice))
                .toList();
        int passages = (int) content.segments().stream()
                .filter(segment -> segment.voice().equals(voice))
                .count();
        ConsentDecision decision = records.isEmpty()
                ? ConsentDecision.NOT_ASKED
                : records.getFirst().decision();
        return new Heard(voice, passages, decision, records);
    }

    /** Those of whom nobody has said anything yet: what they said is left out. */
    public List<Heard> undecided() {
        return heard().stream()
                .filter(one -> one.decision() == ConsentDecision.NOT_ASKED)
                .toList();
    }

    /** Passages that a release would have. */
    public long passages() {
        return released().segments().stream()
                .filter(segment -> !segment.leftOut())
                .count();
    }

    /**
     * What may be published: without the words of whoever did not agree, in the booth that wrote them and in every booth that
     * made its own of that passage, and without the names of those who are not heard any more.
     */
    public TranscriptContent released() {
        Set<Voice> agreed = heard().stream()
                .filter(one -> one.decision() == ConsentDecision.GIVEN)
                .map(Heard::voice)
                .collect(Collectors.toSet());
        Map<Long, TranscriptSegment> known = new HashMap<>();
        content.segments().forEach(segment -> known.put(segment.number(), segment));
        List<TranscriptSegment> segments = content.segments().stream()
                .map(segment -> mayStand(segment, known, agreed) ? segment : segment.withoutWords())
                .toList();
        TranscriptContent released = content.with(segments);
        Map<String, LocalizedText> names = new LinkedHashMap<>(content.speakers());
        Set<@Nullable String> heard = new HashSet<>();
        released.voices().forEach(voice -> heard.add(voice.speaker()));
        names.keySet().retainAll(heard);
        return released.named(names);
    }

    private static boolean mayStand(TranscriptSegment segment, Map<Long, TranscriptSegment> known, Set<Voice> agreed) {
        Set<Long> seen = new HashSet<>();
        TranscriptSegment at = segment;
        while (at != null && seen.add(at.number())) {
            if (!agreed.contains(at.voice())) {
                return false;
            }
            at = at.source() == null ? null : known.get(at.source());
        }
        return true;
    }
}
