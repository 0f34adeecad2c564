package org.consilium.transcript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said in an exchange, in one language: under the items of the agenda, paragraph by paragraph. */
public record Transcript(TranscriptContent content, String language, List<Section> sections) {
    /** @param item null: none was on; {@code begins} when the first passage of it was begun */
    public record Section(TranscriptContent.@Nullable Item item, Instant begins, List<Paragraph> paragraphs) {}

    /** @param language of a booth */
    public static Transcript of(TranscriptContent content, String language) {
        List<Section> sections = TranscriptContent.byItem(content.of(language), TranscriptSegment::item).stream()
                .map(part -> section(content, part))
                .toList();
        return new Transcript(content, language, sections);
    }

    /** Under each heading everybody is named again. */
    private static Section section(TranscriptContent content, List<TranscriptSegment> open) {
        TranscriptSegment first = open.getFirst();
        return new Section(content.item(first.item()).orElse(null), first.begins(), Paragraph.of(open, null));
    }
}
