package org.consilium.transcript.file;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Paragraphs of a Word document in one language, which every run of text names: spelling, fonts and screen readers
 * depend on it.
 */
final class WordParagraphs {
    private static final String STYLES = "/org/consilium/transcript/document-styles.xml";

    /** Characters that XML 1.0 cannot represent (2.2). */
    private static final String NO_XML = "[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final String language;
    private final boolean rightToLeft;

    /** @param tag BCP 47 */
    WordParagraphs(String tag) {
        ULocale locale = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
        // Word identifies languages by language and country only.
        language = locale.getLanguage() + "-" + locale.getCountry();
        rightToLeft = locale.isRightToLeft();
    }

    static XWPFDocument document() throws IOException {
        XWPFDocument document = new XWPFDocument();
        try (InputStream styles = Objects.requireNonNull(WordParagraphs.class.getResourceAsStream(STYLES), STYLES)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        return document;
    }

    void add(XWPFParagraph into, String style, String text) {
        styled(into, style);
        run(into, text, null);
    }

    void styled(XWPFParagraph paragraph, @Nullable String style) {
        if (style != null) {
            paragraph.setStyle(style);
        }
        if (rightToLeft) {
            CTPPr properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewBidi();
        }
    }

    /** @param style of the characters */
    void run(XWPFParagraph paragraph, String text, @Nullable String style) {
        XWPFRun run = paragraph.createRun();
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        if (style != null) {
            properties.addNewRStyle().setVal(style);
        }
        if (rightToLeft) {
            properties.addNewRtl();
        }
        CTLanguage lang = properties.addNewLang();
        lang.setVal(language);
        lang.setEastAsia(language.matches("(zh|ja|ko)-.*") ? language : "zh-CN");
        lang.setBidi(language);
        run.setText(text.replaceAll(NO_XML, "\uFFFD"));
    }
}
