package org.consilium.transcript.file;

import java.io.IOException;
import java.util.List;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.Transcript;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;

/**
 * A transcript as plain text in the CART convention: a header, {@code >> NAME:} where the speaker changes, sounds in
 * brackets as typed, a blank line between speakers, and the interpreter's name.
 */
public final class TranscriptText {
    private static final String RULE = "=".repeat(60);

    private final TranscriptEdition edition;
    private final TranscriptWords words;
    private final Appendable out;

    private TranscriptText(TranscriptEdition edition, TranscriptWords words, Appendable out) {
        this.edition = edition;
        this.words = words;
        this.out = out;
    }

    public static void write(TranscriptEdition edition, TranscriptWords words, Appendable out) throws IOException {
        new TranscriptText(edition, words, out).write();
    }

    private void write() throws IOException {
        TranscriptContent content = edition.content();
        Transcript transcript = Transcript.of(content, words.text());
        line(words.title(content));
        line(words.say("transcript.title"));
        line("");
        for (TranscriptWords.Line one : words.head(edition, List.of(words.text()))) {
            line(words.line(one.label(), one.value()));
        }
        line(words.say("transcript.nature"));
        line("");
        line(RULE);
        boolean several = content.interpreters(words.text()).size() > 1;
        long writer = 0;
        for (Transcript.Section section : transcript.sections()) {
            heading(section, transcript.sections().size() == 1);
            for (Paragraph paragraph : section.paragraphs()) {
                long by = paragraph.segments().getFirst().by();
                paragraph(paragraph, several && by != writer ? by : 0);
                writer = by;
            }
        }
    }

    private void heading(Transcript.Section section, boolean only) throws IOException {
        String heading = words.heading(section.item(), only);
        if (!heading.isEmpty()) {
            line("");
            line(heading);
            line("(" + words.clocks(edition.content(), section.begins()) + ")");
        }
    }

    /** @param newWriter number of the interpreter who writes from here on; 0: unchanged */
    private void paragraph(Paragraph paragraph, long newWriter) throws IOException {
        if (paragraph.opens() || newWriter != 0) {
            line("");
        }
        if (newWriter != 0) {
            line("[" + words.say("transcript.interpreter", "name", words.interpreter(edition, newWriter)) + "]");
        }
        String name = edition.content()
                .name(paragraph.voice(), words.language().code())
                .toUpperCase(words.locale());
        String tag = name.isEmpty() ? ">> " : ">> " + Paragraph.oneLine(name) + ": ";
        line((paragraph.opens() && !paragraph.leftOut() ? tag : "") + words.said(paragraph));
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
