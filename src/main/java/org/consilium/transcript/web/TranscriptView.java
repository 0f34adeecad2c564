package org.consilium.transcript.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.consilium.shared.Formats;
import org.consilium.shared.Languages;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.SideBySide;
import org.consilium.transcript.Transcript;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptSegment;
import org.consilium.transcript.file.TranscriptWords;
import org.jspecify.annotations.Nullable;

/**
 * The content of a transcript's page, in the reader's language; everything inside a column is in the column's.
 *
 * @param booths the available languages
 * @param sections of one language; empty if two are shown side by side
 * @param pairs of two languages; empty if there is one
 */
public record TranscriptView(
        TranscriptChoice choice,
        List<String> booths,
        List<Transcript.Section> sections,
        List<SideBySide.Section> pairs) {
    static TranscriptView of(TranscriptChoice choice) {
        TranscriptContent content = choice.edition().content();
        String right = choice.right();
        boolean one = right == null && !choice.empty();
        return new TranscriptView(
                choice,
                content.booths(),
                one ? Transcript.of(content, choice.left()).sections() : List.of(),
                right == null
                        ? List.of()
                        : SideBySide.of(content, choice.left(), right).sections());
    }

    public TranscriptEdition edition() {
        return choice.edition();
    }

    public String left() {
        return choice.left();
    }

    public @Nullable String right() {
        return choice.right();
    }

    public boolean empty() {
        return choice.empty();
    }

    public String query() {
        return choice.query();
    }

    private UiLanguage reader() {
        return choice.reader();
    }

    public Said title() {
        return edition().content().title().say(reader().code());
    }

    public List<TranscriptForm> forms() {
        return Arrays.stream(TranscriptForm.values())
                .filter(form -> right() == null || form.sideBySide())
                .toList();
    }

    private TranscriptWords words() {
        return new TranscriptWords(reader(), left());
    }

    /** The labels of a column. */
    public TranscriptWords column(String language) {
        return TranscriptWords.of(language, reader());
    }

    public List<TranscriptWords.Line> head() {
        return words().head(edition(), shown());
    }

    private List<String> shown() {
        if (empty()) {
            return booths;
        }
        String right = right();
        return right == null ? List.of(left()) : List.of(left(), right);
    }

    /** Null if no item was on. */
    public @Nullable Said heading(TranscriptContent.@Nullable Item item, String language) {
        return item == null ? null : item.title().say(language);
    }

    public String clocks(Instant at) {
        return words().clocks(edition().content(), at);
    }

    public String name(Paragraph paragraph, String language) {
        return edition().content().name(paragraph.voice(), language);
    }

    public String asOf() {
        return words().moment(edition().content(), edition().status().at());
    }

    public String time(Paragraph paragraph) {
        return new Formats(reader()).timeBeside(began(), paragraph.begins(), side().zone(), Texts.of(reader()));
    }

    /**
     * The clock by which paragraphs are timed, with its offset at that time; with the day if it is not the planned one.
     */
    public String zone() {
        Formats formats = new Formats(reader());
        String zone = side().zone();
        Instant planned = edition().content().starts();
        String clock = formats.zone(began(), zone);
        return Zones.daysAhead(planned, zone, began(), zone) == 0 ? clock : formats.date(began(), zone) + " · " + clock;
    }

    /** When the first shown passage was said. */
    private Instant began() {
        TranscriptContent content = edition().content();
        return shown().stream()
                .flatMap(booth -> content.of(booth).stream())
                .map(TranscriptSegment::begins)
                .min(Comparator.naturalOrder())
                .orElseGet(content::starts);
    }

    /** The side that speaks the language, otherwise the first. */
    private TranscriptContent.Side side() {
        List<TranscriptContent.Side> sides = edition().content().sides();
        return sides.stream()
                .filter(side -> Languages.primary(side.language()).equals(Languages.primary(left())))
                .findFirst()
                .orElse(sides.getFirst());
    }
}
