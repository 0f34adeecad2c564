package org.consilium.transcript.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.consilium.shared.Formats;
import org.consilium.shared.Languages;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.SideBySide;
import org.consilium.transcript.Transcript;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptWords;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a transcript shows, in the reader's language around the language of the text.
 *
 * @param left the booth that is read; empty: nothing is written yet
 * @param right the booth beside it; null: one language
 */
public record TranscriptView(
        UiLanguage reader,
        TranscriptEdition edition,
        String left,
        @Nullable String right) {
    /** What was asked for where it is there; else the reader's own language, else the first that there is. */
    static TranscriptView of(
            UiLanguage reader, TranscriptEdition edition, @Nullable String language, @Nullable String beside) {
        TranscriptContent content = edition.content();
        List<String> booths = content.booths();
        if (booths.isEmpty()) {
            return new TranscriptView(reader, edition, "", null);
        }
        String left = (language == null ? content.booth(reader.code()) : content.booth(language))
                .or(() -> content.booth(reader.code()))
                .orElse(booths.getFirst());
        String right = beside == null ? null : content.booth(beside).orElse(null);
        return new TranscriptView(reader, edition, left, left.equals(right) ? null : right);
    }

    public List<String> booths() {
        return edition.content().booths();
    }

    public boolean empty() {
        return left.isEmpty();
    }

    public String query() {
        if (empty()) {
            return "";
        }
        return "?language=" + left + (right == null ? "" : "&beside=" + right);
    }

    public Said title() {
        return edition.content().title().say(reader.code());
    }

    public List<TranscriptForm> forms() {
        return Arrays.stream(TranscriptForm.values())
                .filter(form -> right == null || form.sideBySide())
                .toList();
    }

    /** The words of a file are those of the text, as far as the pages speak its language. */
    TranscriptFile file(TranscriptForm form) {
        String other = form.sideBySide() ? right : null;
        return new TranscriptFile(
                form,
                edition,
                TranscriptWords.of(left, reader),
                other == null ? null : TranscriptWords.of(other, reader));
    }

    private TranscriptWords words() {
        return new TranscriptWords(reader, left);
    }

    public List<TranscriptWords.Line> head() {
        return words().head(edition, shown());
    }

    private List<String> shown() {
        if (empty()) {
            return booths();
        }
        return right == null ? List.of(left) : List.of(left, right);
    }

    public List<Transcript.Section> sections() {
        return Transcript.of(edition.content(), left).sections();
    }

    public List<SideBySide.Section> pairs() {
        return SideBySide.of(edition.content(), left, Objects.requireNonNull(right))
                .sections();
    }

    /** Null where no item was on. */
    public @Nullable Said heading(TranscriptContent.@Nullable Item item, String language) {
        return item == null ? null : item.title().say(language);
    }

    public String clocks(Instant at) {
        return words().clocks(edition.content(), at);
    }

    public String name(Paragraph paragraph, String language) {
        return edition.content().name(paragraph.voice(), language);
    }

    public String leftOut() {
        return words().leftOut();
    }

    public String asOf() {
        return words().moment(edition.content(), edition.standing().at());
    }

    public String time(Paragraph paragraph) {
        return new Formats(reader).time(paragraph.begins(), side().zone());
    }

    /** The clock by which paragraphs are timed. */
    public String zone() {
        return new Formats(reader).zone(edition.content().starts(), side().zone());
    }

    /** The side that speaks the language, or else the first. */
    private TranscriptContent.Side side() {
        List<TranscriptContent.Side> sides = edition.content().sides();
        return sides.stream()
                .filter(side -> Languages.primary(side.language()).equals(Languages.primary(left)))
                .findFirst()
                .orElse(sides.getFirst());
    }
}
