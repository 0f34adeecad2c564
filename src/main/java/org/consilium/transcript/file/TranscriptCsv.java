package org.consilium.transcript.file;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.consilium.shared.SpreadsheetText;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.SideBySide;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptSegment;

/** A transcript as comma-separated values (RFC 4180). A spreadsheet opens every cell as text, whatever was typed. */
public final class TranscriptCsv {
    private TranscriptCsv() {}

    /** One row per passage. */
    public static void write(TranscriptEdition edition, TranscriptWords words, Appendable out) throws IOException {
        CSVPrinter printer = printer(
                out,
                words.say("transcript.csv.number"),
                words.say("transcript.csv.begins"),
                words.say("transcript.csv.sent"),
                words.say("transcript.csv.item"),
                words.say("transcript.csv.speaker"),
                words.languageName(),
                words.say("transcript.csv.interpreter"));
        for (TranscriptSegment segment : edition.content().of(words.text())) {
            printer.printRecord(
                    segment.number(),
                    segment.begins(),
                    segment.at(),
                    item(edition, segment, words),
                    text(edition.content()
                            .name(segment.voice(), words.language().code())),
                    text(segment.text() == null ? words.leftOut() : segment.text()),
                    text(words.interpreter(edition, segment.by())));
        }
        printer.flush();
    }

    /** One row per pair of passages. */
    public static void write(SideBySide both, TranscriptWords left, TranscriptWords right, Appendable out)
            throws IOException {
        CSVPrinter printer = printer(
                out,
                left.say("transcript.csv.begins"),
                left.say("transcript.csv.item"),
                left.ofLanguage(left.say("transcript.csv.speaker"), left.text()),
                left.languageName(),
                right.ofLanguage(right.say("transcript.csv.speaker"), right.text()),
                right.languageName());
        for (SideBySide.Section section : both.sections()) {
            String item = text(left.heading(section.item(), both.sections().size() == 1));
            for (SideBySide.Row row : section.rows()) {
                printer.printRecord(
                        begins(row),
                        item,
                        names(both.content(), row.left(), left),
                        said(row.left(), left),
                        names(both.content(), row.right(), right),
                        said(row.right(), right));
            }
        }
        printer.flush();
    }

    private static CSVPrinter printer(Appendable out, String... columns) throws IOException {
        out.append(SpreadsheetText.BYTE_ORDER_MARK);
        return new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(columns).get());
    }

    private static Instant begins(SideBySide.Row row) {
        return (row.left().isEmpty() ? row.right() : row.left()).getFirst().begins();
    }

    private static String item(TranscriptEdition edition, TranscriptSegment segment, TranscriptWords words) {
        return text(words.heading(edition.content().item(segment.item()).orElse(null), true));
    }

    private static String names(TranscriptContent content, List<Paragraph> paragraphs, TranscriptWords words) {
        return text(paragraphs.stream()
                .map(paragraph ->
                        content.name(paragraph.voice(), words.language().code()))
                .distinct()
                .collect(Collectors.joining("\n")));
    }

    private static String said(List<Paragraph> paragraphs, TranscriptWords words) {
        return text(paragraphs.stream().map(words::said).collect(Collectors.joining("\n")));
    }

    private static String text(String cell) {
        return SpreadsheetText.of(cell);
    }
}
