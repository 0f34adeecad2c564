package org.consilium.transcript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of an exchange in one language: by agenda item, in paragraphs. */
public record Transcript(TranscriptContent content, String language, List<Section> sections) {
    /** @param item null: none was on; {@code begins} when its first passage was begun */
    public record Section(TranscriptContent.@Nullable Item item, Instant begins, List<Paragraph> paragraphs) {}

    /** @param language of a booth */
    public static Transcript of(TranscriptContent content, String language) {
        List<Section> sections = TranscriptContent.byItem(content.of(language), TranscriptSegment::item).stream()
                .map(part -> section(content, part))
                .toList();
        return new Transcript(content, language, sections);
    }

    /** Under each heading, the first paragraph names its speaker again. */
    private static Section section(TranscriptContent content, List<TranscriptSegment> open) {
        TranscriptSegment first = open.getFirst();
        return new Section(content.item(first.item()).orElse(null), first.begins(), Paragraph.of(open, null));
    }
}
