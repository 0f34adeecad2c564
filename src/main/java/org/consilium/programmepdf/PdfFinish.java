package org.consilium.programmepdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.consilium.publishing.AgendaColumn;

/** What the renderer leaves open: words for links (PDF/UA-1, 7.18.5), and dates and an identifier that stay the same. */
final class PdfFinish {
    private static final int HEXADECIMAL = 16;
    /** A long has 15 hexadecimal digits for certain. */
    private static final int DIGITS = 15;

    private PdfFinish() {}

    static void apply(PrintedProgramme programme, PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    link.setContents(programme.address());
                }
            }
        }
        Instant at = programme.at();
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(PrintedTitle.of(programme));
        information.setSubject(PrintedTitle.subject(programme));
        information.setProducer("Consilium");
        GregorianCalendar moment = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(programme).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.setDocumentId(Long.parseLong(programme.digest().substring(0, DIGITS), HEXADECIMAL));
    }

    private static String xmp(PrintedProgramme programme) {
        String moment = DateTimeFormatter.ISO_INSTANT.format(programme.at().truncatedTo(ChronoUnit.SECONDS));
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                <dc:language><rdf:Bag>%s</rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
                <pdf:Producer>Consilium</pdf:Producer>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                        escaped(PrintedTitle.of(programme)),
                        escaped(PrintedTitle.subject(programme)),
                        language(programme.agenda().left())
                                + language(programme.agenda().right()),
                        moment,
                        moment);
    }

    private static String language(AgendaColumn column) {
        return "<rdf:li>" + escaped(column.language()) + "</rdf:li>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
