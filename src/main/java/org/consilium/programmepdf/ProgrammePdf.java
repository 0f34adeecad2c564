package org.consilium.programmepdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.consilium.font.FontFace;

/**
 * Makes the PDF of a programme: tagged, with the fonts that it uses, and the same bytes each time. Takes seconds for a
 * long agenda and cannot be interrupted, so that callers bound how many run. Thread-safe.
 */
public final class ProgrammePdf {
    private static final float VERSION = 1.7f;

    static {
        FontMappers.set(new OwnFonts());
        XRLog.setLoggingEnabled(false); // it reports every rule of a style sheet that it skips
    }

    private ProgrammePdf() {}

    /** A PDF/UA-1 document. */
    public static byte[] of(PrintedProgramme programme) {
        try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            draw(programme, document);
            PdfFinish.apply(programme, document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PrintedProgramme programme, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode()
                .usePDDocument(document)
                .usePdfVersion(VERSION)
                .usePdfUaAccessibility(true)
                .withProducer("Consilium")
                .withW3cDocument(ProgrammeMarkup.of(programme), "");
        // Nothing is fetched: the one picture is within the document.
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"), when);
        }
        for (FontFace face : FontFace.values()) {
            PDType0Font font = PDType0Font.load(document, face.parsed(), true);
            builder.useFont(new PDFontSupplier(font), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }
}
