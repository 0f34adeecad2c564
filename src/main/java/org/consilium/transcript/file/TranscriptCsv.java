package org.consilium.transcript.file;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.consilium.shared.SpreadsheetCsv;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.SideBySide;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptSegment;

/** A transcript as a list for a spreadsheet. */
public final class TranscriptCsv {
    private TranscriptCsv() {}

    /** One row per passage. */
    public static void write(TranscriptEdition edition, TranscriptWords words, Appendable out) throws IOException {
        SpreadsheetCsv csv = new SpreadsheetCsv(
                out,
                List.of(
                        words.say("transcript.csv.number"),
                        words.say("transcript.csv.begins"),
                        words.say("transcript.csv.sent"),
                        words.say("transcript.csv.item"),
                        words.say("transcript.csv.speaker"),
                        words.languageName(),
                        words.say("transcript.csv.interpreter")));
        for (TranscriptSegment segment : edition.content().of(words.text())) {
            csv.row(
                    segment.number(),
                    segment.begins(),
                    segment.at(),
                    item(edition, segment, words),
                    edition.content().name(segment.voice(), words.language().code()),
                    segment.text() == null ? words.leftOut() : segment.text(),
                    words.interpreter(edition, segment.by()));
        }
        csv.flush();
    }

    /** One row per pair of passages. */
    public static void write(SideBySide both, TranscriptWords left, TranscriptWords right, Appendable out)
            throws IOException {
        SpreadsheetCsv csv = new SpreadsheetCsv(
                out,
                List.of(
                        left.say("transcript.csv.begins"),
                        left.say("transcript.csv.item"),
                        left.ofLanguage(left.say("transcript.csv.speaker"), left.text()),
                        left.languageName(),
                        right.ofLanguage(right.say("transcript.csv.speaker"), right.text()),
                        right.languageName()));
        for (SideBySide.Section section : both.sections()) {
            String item = left.heading(section.item(), both.sections().size() == 1);
            for (SideBySide.Row row : section.rows()) {
                csv.row(
                        begins(row),
                        item,
                        names(both.content(), row.left(), left),
                        said(row.left(), left),
                        names(both.content(), row.right(), right),
                        said(row.right(), right));
            }
        }
        csv.flush();
    }

    private static Instant begins(SideBySide.Row row) {
        return (row.left().isEmpty() ? row.right() : row.left()).getFirst().begins();
    }

    private static String item(TranscriptEdition edition, TranscriptSegment segment, TranscriptWords words) {
        return words.heading(edition.content().item(segment.item()).orElse(null), true);
    }

    private static String names(TranscriptContent content, List<Paragraph> paragraphs, TranscriptWords words) {
        return paragraphs.stream()
                .map(paragraph ->
                        content.name(paragraph.voice(), words.language().code()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String said(List<Paragraph> paragraphs, TranscriptWords words) {
        return paragraphs.stream().map(words::said).collect(Collectors.joining("\n"));
    }
}
