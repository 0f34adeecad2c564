package org.consilium.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two languages beside each other. What was made from the same passage stands in one row: a booth in relay says from which.
 * What two booths made of the floor, each by itself, is brought together by agenda item and time.
 */
public record SideBySide(TranscriptContent content, String left, String right, List<Section> sections) {
    /** @param item null: none was on */
    public record Section(TranscriptContent.@Nullable Item item, Instant begins, List<Row> rows) {}

    /** Either side may be empty. */
    public record Row(List<Paragraph> left, List<Paragraph> right) {}

    /** A row while it is being put together; passages of both sides, in order. */
    private record Match(List<TranscriptSegment> left, List<TranscriptSegment> right) {
        Match() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        TranscriptSegment first() {
            return left.isEmpty() ? right.getFirst() : left.getFirst();
        }

        boolean isOf(@Nullable Long item) {
            return Objects.equals(first().item(), item);
        }
    }

    /** @param left the language of a booth, and so is {@code right} */
    public static SideBySide of(TranscriptContent content, String left, String right) {
        List<Match> matches = matches(content, left, right);
        List<Section> sections = new ArrayList<>();
        List<Match> open = new ArrayList<>();
        for (Match match : matches) {
            if (!open.isEmpty() && !open.getLast().isOf(match.first().item())) {
                sections.add(section(content, open));
                open.clear();
            }
            open.add(match);
        }
        if (!open.isEmpty()) {
            sections.add(section(content, open));
        }
        return new SideBySide(content, left, right, sections);
    }

    private static List<Match> matches(TranscriptContent content, String left, String right) {
        Map<Long, TranscriptSegment> known = new HashMap<>();
        content.segments().forEach(segment -> known.put(segment.number(), segment));
        Map<Long, Match> byOrigin = new HashMap<>();
        List<Match> matches = new ArrayList<>();
        for (TranscriptSegment segment : content.of(left)) {
            Match match = byOrigin.computeIfAbsent(origin(segment, known), origin -> new Match());
            if (match.left().isEmpty()) {
                matches.add(match);
            }
            match.left().add(segment);
        }
        List<Match> ofLeft = List.copyOf(matches);
        for (TranscriptSegment segment : content.of(right)) {
            Match match = byOrigin.get(origin(segment, known));
            if (match == null) {
                match = nearest(ofLeft, segment);
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

    /** The passage at the beginning of the relay. It may be retracted, or of a third booth, and still tells what belongs together. */
    private static long origin(TranscriptSegment segment, Map<Long, TranscriptSegment> known) {
        Set<Long> seen = new HashSet<>();
        long number = segment.number();
        TranscriptSegment at = segment;
        while (at != null && at.source() != null && seen.add(number)) {
            number = at.source();
            at = known.get(number);
        }
        return number;
    }

    /** Of the same item, the last passage that was sent before this one was begun, or else the first one. */
    private static @Nullable Match nearest(List<Match> matches, TranscriptSegment segment) {
        List<Match> sameItem =
                matches.stream().filter(match -> match.isOf(segment.item())).toList();
        Stream<Match> before =
                sameItem.stream().filter(match -> !match.first().begins().isAfter(segment.begins()));
        return before.reduce((earlier, later) -> later).orElse(sameItem.isEmpty() ? null : sameItem.getFirst());
    }

    private static Section section(TranscriptContent content, List<Match> matches) {
        List<Row> rows = new ArrayList<>();
        Voice left = null;
        Voice right = null;
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
