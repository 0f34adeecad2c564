package org.consilium.transcript.web;

import java.time.Instant;
import java.util.List;
import org.consilium.shared.LocalizedText;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.Transcript;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptSegment;
import org.jspecify.annotations.Nullable;

/**
 * The transcript of an exchange in one language.
 *
 * @param languages in which it can be read (BCP 47)
 * @param release its number; absent if not published, then as of {@code at}
 * @param at when it was published, or when it was read
 * @param running whether the room is open, so that more may follow
 */
public record TranscriptJson(
        String exchange,
        LocalizedText title,
        String language,
        List<String> languages,
        Instant starts,
        Instant ends,
        @Nullable Integer release,
        Instant at,
        boolean running,
        List<Interpreter> interpreters,
        List<Section> sections) {
    /** @param name empty if the person was erased */
    public record Interpreter(long member, String name) {}

    /** @param item number of the agenda item; absent: none was on */
    public record Section(@Nullable Long item, @Nullable LocalizedText title, Instant begins, List<Turn> turns) {}

    /**
     * @param speaker {@code slug/key}, as in the directory; absent if not in the programme
     * @param name in the language of the transcript; absent if not named
     */
    public record Turn(@Nullable String speaker, @Nullable String name, List<Passage> passages) {}

    /**
     * @param number in the room's single order
     * @param begins when it was begun, {@code at} when it was sent
     * @param by number of the interpreter who wrote it
     * @param source number of the passage in a different booth from which it was made
     * @param text absent if left out, because the speaker has not agreed to publication
     */
    public record Passage(
            long number,
            Instant begins,
            Instant at,
            long by,
            @Nullable Long source,
            @Nullable String text) {}

    static TranscriptJson of(TranscriptEdition edition, String language) {
        var content = edition.content();
        return new TranscriptJson(
                content.exchange(),
                content.title(),
                language,
                content.booths(),
                content.starts(),
                content.ends(),
                edition.status().release(),
                edition.status().at(),
                edition.status().running(),
                content.interpreters(language).stream()
                        .map(member -> new Interpreter(
                                member, edition.people().of(member).name()))
                        .toList(),
                Transcript.of(content, language).sections().stream()
                        .map(section -> section(edition, section, language))
                        .toList());
    }

    private static Section section(TranscriptEdition edition, Transcript.Section section, String language) {
        var item = section.item();
        return new Section(
                item == null ? null : item.number(),
                item == null ? null : item.title(),
                section.begins(),
                section.paragraphs().stream()
                        .map(paragraph -> turn(edition, paragraph, language))
                        .toList());
    }

    private static Turn turn(TranscriptEdition edition, Paragraph paragraph, String language) {
        String name = edition.content().name(paragraph.voice(), language);
        return new Turn(
                paragraph.voice().speaker(),
                name.isEmpty() ? null : name,
                paragraph.segments().stream().map(TranscriptJson::passage).toList());
    }

    private static Passage passage(TranscriptSegment segment) {
        return new Passage(
                segment.number(), segment.begins(), segment.at(), segment.by(), segment.source(), segment.text());
    }
}
