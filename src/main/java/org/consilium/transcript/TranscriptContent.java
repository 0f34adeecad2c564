package org.consilium.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.shared.Languages;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * All data of an exchange's transcripts, in all languages, with the names that the programme gives. It is complete in
 * itself: a release is this, stored. Members are numbers; their names are looked up for display.
 *
 * @param planned whether no public source gives the time of day
 * @param languages of the exchange, BCP 47, in its order
 * @param speakers by {@code slug/key}: the names of a person in the languages in which they are known
 * @param segments of all booths, in the room's order
 */
public record TranscriptContent(
        String exchange,
        LocalizedText title,
        Instant starts,
        Instant ends,
        boolean planned,
        List<Side> sides,
        List<String> languages,
        List<Item> items,
        Map<String, LocalizedText> speakers,
        List<TranscriptSegment> segments) {
    /** @param zone an IANA name */
    public record Side(String key, LocalizedText name, String zone, String language) {}

    /** {@code number} is the id of the agenda item. */
    public record Item(long number, LocalizedText title) {}

    /** Languages in which something was written: those of the exchange first, in its order. */
    public List<String> booths() {
        Set<String> written = new LinkedHashSet<>();
        segments.forEach(segment -> written.add(segment.booth()));
        return Stream.concat(languages.stream().filter(written::contains), written.stream())
                .distinct()
                .toList();
    }

    /** The booth that writes a language, in any script or region. */
    public Optional<String> booth(String language) {
        List<String> booths = booths();
        Predicate<String> same = booth -> Languages.primary(booth).equals(Languages.primary(language));
        return booths.contains(language)
                ? Optional.of(language)
                : booths.stream().filter(same).findFirst();
    }

    public List<TranscriptSegment> of(String booth) {
        return segments.stream()
                .filter(segment -> segment.booth().equals(booth))
                .toList();
    }

    /** Numbers of the members who wrote in a booth, in the order in which they began. */
    public List<Long> interpreters(String booth) {
        return of(booth).stream().map(TranscriptSegment::by).distinct().toList();
    }

    /** All voices in the order in which they are first heard. */
    List<SegmentSpeaker> voices() {
        return segments.stream().map(TranscriptSegment::voice).distinct().toList();
    }

    public Optional<Item> item(@Nullable Long number) {
        return items.stream()
                .filter(item -> number != null && item.number() == number)
                .findFirst();
    }

    /** A voice's name in a language; empty if nobody was named. */
    public String name(SegmentSpeaker voice, String language) {
        String speaker = voice.speaker();
        if (speaker == null) {
            return voice.said() == null ? "" : voice.said();
        }
        LocalizedText name = speakers.get(speaker);
        // A person who has left the programme: only the key remains.
        return name == null
                ? speaker.substring(speaker.indexOf('/') + 1)
                : name.say(language).text();
    }

    /** Splits an ordered list where the agenda item changes; {@code item} gives the number of the item that was on. */
    static <T> List<List<T>> byItem(List<T> inOrder, Function<T, @Nullable Long> item) {
        List<List<T>> parts = new ArrayList<>();
        Long last = null;
        for (T one : inOrder) {
            Long number = item.apply(one);
            if (parts.isEmpty() || !Objects.equals(number, last)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(one);
            last = number;
        }
        return parts;
    }

    TranscriptContent with(List<TranscriptSegment> others) {
        return new TranscriptContent(exchange, title, starts, ends, planned, sides, languages, items, speakers, others);
    }

    TranscriptContent without(Set<Long> numbers) {
        return with(segments.stream()
                .filter(segment -> !numbers.contains(segment.number()))
                .toList());
    }

    TranscriptContent named(Map<String, LocalizedText> others) {
        return new TranscriptContent(exchange, title, starts, ends, planned, sides, languages, items, others, segments);
    }
}
