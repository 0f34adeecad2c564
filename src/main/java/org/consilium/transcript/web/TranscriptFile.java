package org.consilium.transcript.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.consilium.page.PrivateAnswer;
import org.consilium.transcript.SideBySide;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.file.TranscriptCsv;
import org.consilium.transcript.file.TranscriptDocx;
import org.consilium.transcript.file.TranscriptText;
import org.consilium.transcript.file.TranscriptVtt;
import org.consilium.transcript.file.TranscriptWords;
import org.jspecify.annotations.Nullable;

/**
 * A transcript as a file.
 *
 * @param beside the labels of the right column; null: one language
 */
record TranscriptFile(
        TranscriptForm form,
        TranscriptEdition edition,
        TranscriptWords words,
        @Nullable TranscriptWords beside) {
    /** Characters that file systems reserve. */
    private static final String NOT_IN_NAMES = "[/\\\\:*?\"<>|\\p{Cntrl}]+";

    private static final int LONGEST_NAME = 120;

    Response answer() {
        StreamingOutput bytes = this::write;
        return PrivateAnswer.ok(bytes)
                .type(form.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .build();
    }

    private void write(OutputStream out) throws IOException {
        if (form == TranscriptForm.DOCX) {
            writeDocx(out);
            return;
        }
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (form) {
            case TXT -> TranscriptText.write(edition, words, writer);
            case VTT -> TranscriptVtt.write(edition, words, writer);
            default -> writeCsv(writer);
        }
        writer.flush();
    }

    private void writeDocx(OutputStream out) throws IOException {
        if (beside == null) {
            TranscriptDocx.write(edition, words, out);
        } else {
            TranscriptDocx.write(edition, words, beside, out);
        }
    }

    private void writeCsv(Writer writer) throws IOException {
        if (beside == null) {
            TranscriptCsv.write(edition, words, writer);
        } else {
            TranscriptCsv.write(SideBySide.of(edition.content(), words.text(), beside.text()), words, beside, writer);
        }
    }

    /** RFC 6266: a plain name for all clients, and one in the reader's script (RFC 8187). */
    String disposition() {
        String other = beside == null ? null : beside.text();
        String plain =
                edition.content().exchange() + "-transcript-" + words.text() + (other == null ? "" : "-" + other);
        String whole = words.fileName(edition.content(), other).replaceAll(NOT_IN_NAMES, " ");
        String fitting = whole.codePointCount(0, whole.length()) <= LONGEST_NAME
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_NAME));
        String encoded = URLEncoder.encode(fitting.strip(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "." + form.code() + "\"; filename*=UTF-8''" + encoded + "."
                + form.code();
    }
}
