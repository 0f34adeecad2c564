package org.consilium.transcript.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.shared.Formats;
import org.consilium.shared.Languages;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.jspecify.annotations.Nullable;

/**
 * The headers, headings and labels of a transcript, in the language of the text if the pages have it, otherwise in the
 * reader's.
 *
 * @param language of the labels; {@code text} of the transcript (BCP 47)
 */
public record TranscriptWords(UiLanguage language, String text) {
    /** A line of the header. */
    public record Line(String label, String value) {}

    /** @param text the language of the transcript (BCP 47) */
    public static TranscriptWords of(String text, UiLanguage reader) {
        return new TranscriptWords(UiLanguage.of(Languages.primary(text)).orElse(reader), text);
    }

    public String say(String key, Object... namesAndValues) {
        return Texts.of(language).say(key, namesAndValues);
    }

    private Formats formats() {
        return new Formats(language);
    }

    public String title(TranscriptContent content) {
        return content.title().say(language.code()).text();
    }

    String languageName() {
        return formats().language(text);
    }

    /** When and where, in which language, by whom, and which version this is. {@code booths} are those shown. */
    public List<Line> head(TranscriptEdition edition, List<String> booths) {
        List<Line> lines = new ArrayList<>();
        for (TranscriptContent.Side side : edition.content().sides()) {
            lines.add(new Line(side.name().say(language.code()).text(), when(edition.content(), side)));
        }
        lines.add(new Line(say("transcript.head.language"), formats().languages(booths)));
        for (String booth : booths) {
            String names = interpreters(edition, booth);
            if (!names.isEmpty()) {
                lines.add(new Line(interpretersLabel(booth, booths.size() > 1), names));
            }
        }
        lines.add(new Line(say("transcript.head.status"), status(edition)));
        return lines;
    }

    private String interpretersLabel(String booth, boolean several) {
        String label = say("transcript.head.interpreters");
        return several ? ofLanguage(label, booth) : label;
    }

    /** {@code Speaker (Ukrainian)} */
    String ofLanguage(String label, String booth) {
        return say(
                "transcript.label.language",
                "label",
                label,
                "language",
                formats().language(booth));
    }

    /** {@code label: value}, punctuated as in the language. */
    String line(String label, String value) {
        return say("transcript.line", "label", label, "value", value);
    }

    private String when(TranscriptContent content, TranscriptContent.Side side) {
        Formats formats = formats();
        String hours = formats.hours(content.starts(), content.ends(), side.zone(), Texts.of(language));
        String planned = content.planned() ? " · " + say("agenda.planned") : "";
        return say(
                "transcript.when",
                "date",
                formats.weekdayAndDate(content.starts(), side.zone()),
                "hours",
                hours,
                "zone",
                formats.zone(content.starts(), side.zone()) + planned);
    }

    /** Names of the interpreters of a booth; erased ones are counted, not named. */
    private String interpreters(TranscriptEdition edition, String booth) {
        return names(edition.content().interpreters(booth).stream()
                .map(member -> interpreter(edition, member))
                .distinct()
                .toList());
    }

    /** In sequence; empty if there are none. */
    public String names(List<String> names) {
        return names.stream()
                .reduce((before, name) -> say("transcript.names", "names", before, "name", name))
                .orElse("");
    }

    String interpreter(TranscriptEdition edition, long member) {
        String name = edition.people().of(member).name();
        return name.isEmpty() ? say("transcript.erased") : name;
    }

    private String status(TranscriptEdition edition) {
        TranscriptEdition.Status status = edition.status();
        String moment = moment(edition.content(), status.at());
        if (status.release() != null) {
            return say("transcript.status.released", "number", status.release(), "moment", moment);
        }
        return say(status.running() ? "transcript.status.running" : "transcript.status.working", "moment", moment);
    }

    /** On the clock of every side: {@code 16 April 2020, 15:00 Shanghai UTC+8 / 10:00 Kyiv UTC+3}. */
    public String moment(TranscriptContent content, Instant at) {
        return content.sides().stream()
                .map(side -> moment(side.zone(), at))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /** On one clock: {@code 16 April 2020, 15:00 Shanghai UTC+8}. */
    public String moment(String zone, Instant at) {
        Formats formats = formats();
        return say(
                "transcript.moment",
                "date",
                formats.date(at, zone),
                "time",
                formats.time(at, zone),
                "zone",
                formats.zone(at, zone));
    }

    /**
     * The time on every side's clock, with its place: {@code 15:00 Shanghai · 10:00 Kyiv}; with the day or offset where
     * they differ from the programme's first ones: {@code 00:30 (+1 day) Shanghai}.
     */
    public String clocks(TranscriptContent content, Instant at) {
        Formats formats = formats();
        return content.sides().stream()
                .map(side -> formats.timeBeside(content.starts(), at, side.zone(), Texts.of(language)) + "\u00a0"
                        + formats.zoneCity(side.zone()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** The heading of a section; empty if no item was ever on. */
    public String heading(TranscriptContent.@Nullable Item item, boolean only) {
        if (item != null) {
            return item.title().say(language.code()).text();
        }
        return only ? "" : say("transcript.outside");
    }

    /** The remark in place of a passage left out. */
    public String leftOut() {
        return "[" + say("transcript.left_out") + "]";
    }

    /** The text of a paragraph, or that it is left out. */
    public String said(Paragraph paragraph) {
        return paragraph.leftOut() ? leftOut() : paragraph.text();
    }

    Locale locale() {
        return Locale.forLanguageTag(text);
    }

    /** @return the meaningful part of a file's name, without extension */
    public String fileName(TranscriptContent content, @Nullable String beside) {
        return Stream.of(content.title().say(language.code()).text(), say("transcript.title"), text, beside)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
