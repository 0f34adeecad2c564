package org.consilium.transcript.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.consilium.transcript.Paragraph;
import org.consilium.transcript.SideBySide;
import org.consilium.transcript.Transcript;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.jspecify.annotations.Nullable;

/** A transcript as a Word document (OOXML): agenda items are headings, two languages are tables. */
public final class TranscriptDocx {
    private final TranscriptEdition edition;
    private final TranscriptWords words;
    private final WordParagraphs paragraphs;

    private TranscriptDocx(TranscriptEdition edition, TranscriptWords words) {
        this.edition = edition;
        this.words = words;
        this.paragraphs = new WordParagraphs(words.language().tag());
    }

    public static void write(TranscriptEdition edition, TranscriptWords words, OutputStream out) throws IOException {
        try (XWPFDocument document = WordParagraphs.document()) {
            TranscriptDocx docx = new TranscriptDocx(edition, words);
            docx.head(document, List.of(words.text()));
            docx.body(document, Transcript.of(edition.content(), words.text()));
            document.write(out);
        }
    }

    /** The header and the headings are in the language of the left column. */
    public static void write(TranscriptEdition edition, TranscriptWords left, TranscriptWords right, OutputStream out)
            throws IOException {
        try (XWPFDocument document = WordParagraphs.document()) {
            TranscriptDocx docx = new TranscriptDocx(edition, left);
            docx.head(document, List.of(left.text(), right.text()));
            docx.body(document, SideBySide.of(edition.content(), left.text(), right.text()), right);
            document.write(out);
        }
    }

    private void head(XWPFDocument document, List<String> booths) {
        String title = words.title(edition.content());
        document.getProperties().getCoreProperties().setTitle(title);
        paragraphs.add(document.createParagraph(), "Title", title);
        paragraphs.add(document.createParagraph(), "Subtitle", words.say("transcript.title"));
        for (TranscriptWords.Line line : words.head(edition, booths)) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraphs.styled(paragraph, "Head");
            paragraphs.run(paragraph, words.line(line.label(), ""), "Speaker");
            paragraphs.run(paragraph, line.value(), null);
        }
        paragraphs.add(document.createParagraph(), "Remark", words.say("transcript.nature"));
    }

    private void body(XWPFDocument document, Transcript transcript) {
        for (Transcript.Section section : transcript.sections()) {
            heading(document, section.item(), transcript.sections().size() == 1, section.begins());
            for (Paragraph paragraph : section.paragraphs()) {
                said(document.createParagraph(), paragraph, words);
            }
        }
    }

    private void body(XWPFDocument document, SideBySide both, TranscriptWords right) {
        for (SideBySide.Section section : both.sections()) {
            heading(document, section.item(), both.sections().size() == 1, section.begins());
            XWPFTable table = document.createTable(1, 2);
            table.setWidth("100%");
            table.getRow(0).setRepeatHeader(true);
            named(table.getRow(0).getCell(0), words);
            named(table.getRow(0).getCell(1), right);
            for (SideBySide.Row row : section.rows()) {
                XWPFTableRow line = table.createRow();
                column(line.getCell(0), row.left(), words);
                column(line.getCell(1), row.right(), right);
            }
        }
    }

    private void named(XWPFTableCell cell, TranscriptWords column) {
        WordParagraphs own = new WordParagraphs(column.language().tag());
        own.run(cell.getParagraphArray(0), column.languageName(), "Speaker");
    }

    private void column(XWPFTableCell cell, List<Paragraph> said, TranscriptWords column) {
        for (int i = 0; i < said.size(); i++) {
            said(i == 0 ? cell.getParagraphArray(0) : cell.addParagraph(), said.get(i), column);
        }
    }

    private void heading(XWPFDocument document, TranscriptContent.@Nullable Item item, boolean only, Instant begins) {
        String heading = words.heading(item, only);
        if (!heading.isEmpty()) {
            paragraphs.add(document.createParagraph(), "Heading1", heading);
            paragraphs.add(document.createParagraph(), "Clock", words.clocks(edition.content(), begins));
        }
    }

    private void said(XWPFParagraph into, Paragraph paragraph, TranscriptWords column) {
        if (paragraph.leftOut()) {
            new WordParagraphs(column.language().tag()).add(into, "Remark", column.leftOut());
            return;
        }
        WordParagraphs own = new WordParagraphs(column.text());
        own.styled(into, null);
        String name =
                edition.content().name(paragraph.voice(), column.language().code());
        if (paragraph.opens() && !name.isEmpty()) {
            own.run(into, column.line(Paragraph.oneLine(name), ""), "Speaker");
        }
        own.run(into, paragraph.text(), null);
    }
}
