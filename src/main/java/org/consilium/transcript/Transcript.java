package org.consilium.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was said in an exchange, in one language: under the items of the agenda, paragraph by paragraph. */
public record Transcript(TranscriptContent content, String language, List<Section> sections) {
    /** @param item null: none was on; {@code begins} when the first passage of it was begun */
    public record Section(TranscriptContent.@Nullable Item item, Instant begins, List<Paragraph> paragraphs) {}

    /** @param language of a booth */
    public static Transcript of(TranscriptContent content, String language) {
        List<Section> sections = new ArrayList<>();
        List<TranscriptSegment> open = new ArrayList<>();
        for (TranscriptSegment segment : content.of(language)) {
            if (!open.isEmpty() && !Objects.equals(open.getLast().item(), segment.item())) {
                sections.add(section(content, open));
                open.clear();
            }
            open.add(segment);
        }
        if (!open.isEmpty()) {
            sections.add(section(content, open));
        }
        return new Transcript(content, language, sections);
    }

    /** Under each heading everybody is named again. */
    private static Section section(TranscriptContent content, List<TranscriptSegment> open) {
        TranscriptSegment first = open.getFirst();
        return new Section(
                content.item(first.item()).orElse(null), first.begins(), Paragraph.of(List.copyOf(open), null));
    }

    public List<TranscriptSegment> segments() {
        return content.of(language);
    }
}
