package org.consilium.transcript.file;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptSegment;

/** A transcript as captions for a recording (WebVTT, W3C): one cue per passage, with the speaker's name. */
public final class TranscriptVtt {
    private TranscriptVtt() {}

    public static void write(TranscriptEdition edition, TranscriptWords words, Appendable out) throws IOException {
        TranscriptContent content = edition.content();
        List<TranscriptSegment> segments = content.of(words.text());
        Instant beginning = CueRules.beginning(content.starts(), segments);
        out.append("WEBVTT\n\nNOTE\n");
        out.append(comment(words.title(content))).append('\n');
        for (TranscriptWords.Line line : words.head(edition, List.of(words.text()))) {
            out.append(comment(words.line(line.label(), line.value()))).append('\n');
        }
        out.append("Language: ").append(words.text()).append('\n');
        out.append("00:00:00.000 = ").append(beginning.toString()).append('\n');
        for (CueRules.Cue cue : CueRules.cues(beginning, segments)) {
            write(cue, content, words, out);
        }
    }

    private static void write(CueRules.Cue cue, TranscriptContent content, TranscriptWords words, Appendable out)
            throws IOException {
        TranscriptSegment segment = cue.segment();
        out.append('\n').append(Long.toString(segment.number())).append('\n');
        out.append(time(cue.from())).append(" --> ").append(time(cue.until())).append('\n');
        String name = content.name(segment.voice(), words.language().code());
        if (!name.isEmpty()) {
            out.append("<v ").append(plain(name)).append('>');
        }
        String text = segment.text() == null ? words.leftOut() : segment.text();
        out.append(escaped(text)).append('\n');
    }

    /** Hours have at least two digits. */
    private static String time(Duration at) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart(),
                at.toMillisPart());
    }

    /** In one line, because an empty line would end the cue. Escapes everything that could be a tag or an arrow. */
    private static String escaped(String text) {
        return Paragraph.oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /**
     * Programs disagree about escapes in a name, so the name contains nothing that needs them, and no arrow can form at
     * the end of its tag.
     */
    private static String plain(String name) {
        return name.replaceAll("[&<>\\s]+", " ").replaceAll("-{2,}", "–").strip();
    }

    /** Comments have no escapes; they must only not contain an arrow or an empty line. */
    private static String comment(String text) {
        return Paragraph.oneLine(text).replaceAll("-{2,}>", "->");
    }
}
