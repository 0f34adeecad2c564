package org.consilium.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two languages side by side. Passages made from the same passage share a row: a booth in relay says from which.
 * Independent interpretations of the floor are aligned by agenda item and time.
 */
public record SideBySide(TranscriptContent content, String left, String right, List<Section> sections) {
    /** @param item null: none was on */
    public record Section(TranscriptContent.@Nullable Item item, Instant begins, List<Row> rows) {}

    /** Either side may be empty. */
    public record Row(List<Paragraph> left, List<Paragraph> right) {}

    /** A row under construction; passages of both sides, in order. */
    private record Match(List<TranscriptSegment> left, List<TranscriptSegment> right) {
        Match() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        TranscriptSegment first() {
            return left.isEmpty() ? right.getFirst() : left.getFirst();
        }

        @Nullable
        Long item() {
            return first().item();
        }
    }

    /** @param left the language of a booth, as is {@code right} */
    public static SideBySide of(TranscriptContent content, String left, String right) {
        return of(content, left, right, Comparator.naturalOrder());
    }

    /** @param order of time */
    static SideBySide of(TranscriptContent content, String left, String right, Comparator<Instant> order) {
        List<Section> sections = TranscriptContent.byItem(matches(content, left, right, order), Match::item).stream()
                .map(part -> section(content, part))
                .toList();
        return new SideBySide(content, left, right, sections);
    }

    private static List<Match> matches(
            TranscriptContent content, String left, String right, Comparator<Instant> order) {
        Map<Long, Long> origins = origins(content);
        Map<Long, Match> byOrigin = new HashMap<>();
        List<Match> matches = new ArrayList<>();
        for (TranscriptSegment segment : content.of(left)) {
            Match match = byOrigin.computeIfAbsent(origin(segment, origins), origin -> new Match());
            if (match.left().isEmpty()) {
                matches.add(match);
            }
            match.left().add(segment);
        }
        Map<@Nullable Long, TimeIndex<Match>> byItem = byItem(matches, order);
        for (TranscriptSegment segment : content.of(right)) {
            Match match = byOrigin.get(origin(segment, origins));
            TimeIndex<Match> sameItem = byItem.get(segment.item());
            if (match == null && sameItem != null) {
                match = sameItem.at(segment.begins());
            }
            if (match == null) {
                match = new Match();
                matches.add(match);
            }
            match.right().add(segment);
        }
        matches.sort(Comparator.comparingLong(match -> match.first().number()));
        return matches;
    }

    private static Map<@Nullable Long, TimeIndex<Match>> byItem(List<Match> matches, Comparator<Instant> order) {
        Map<@Nullable Long, TimeIndex<Match>> byItem = new HashMap<>();
        for (Match match : matches) {
            byItem.computeIfAbsent(match.item(), item -> new TimeIndex<>(order))
                    .add(match.first().begins(), match);
        }
        return byItem;
    }

    /**
     * The passage at the beginning of each passage's relay. Even if it was retracted or belongs to a third booth, it
     * tells which passages belong together. A source is older than passages made from it.
     */
    private static Map<Long, Long> origins(TranscriptContent content) {
        Map<Long, Long> origins = new HashMap<>();
        for (TranscriptSegment segment : content.segments()) {
            Long source = segment.source();
            origins.put(segment.number(), source == null ? segment.number() : origins.getOrDefault(source, source));
        }
        return origins;
    }

    private static long origin(TranscriptSegment segment, Map<Long, Long> origins) {
        return origins.getOrDefault(segment.number(), segment.number());
    }

    private static Section section(TranscriptContent content, List<Match> matches) {
        List<Row> rows = new ArrayList<>();
        SegmentSpeaker left = null;
        SegmentSpeaker right = null;
        for (Match match : matches) {
            Row row = new Row(Paragraph.of(match.left(), left), Paragraph.of(match.right(), right));
            left = row.left().isEmpty() ? left : row.left().getLast().voice();
            right = row.right().isEmpty() ? right : row.right().getLast().voice();
            rows.add(row);
        }
        TranscriptSegment first = matches.getFirst().first();
        return new Section(content.item(first.item()).orElse(null), first.begins(), rows);
    }
}
