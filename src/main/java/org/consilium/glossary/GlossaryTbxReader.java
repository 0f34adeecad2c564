package org.consilium.glossary;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.consilium.table.Finding;
import org.consilium.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads TBX 3 in DCA style ({@code tbx}, {@code conceptEntry}, {@code langSec}, {@code termSec}), in DCT style as far
 * as its elements have the same names, and TBX 2 ({@code martif}, {@code termEntry}, {@code langSet}, {@code tig},
 * {@code ntig}). Skips unknown elements. Never reads document types and entities.
 */
final class GlossaryTbxReader {
    private static final Set<String> CONCEPTS = Set.of("conceptEntry", "termEntry");
    private static final Set<String> LANGUAGES = Set.of("langSec", "langSet");
    private static final Set<String> TERMS = Set.of("termSec", "tig", "ntig");
    private static final Set<String> REFUSED = Set.of("deprecatedTerm-admn-sts", "supersededTerm-admn-sts");
    /** TBX is never nested deeper. */
    private static final int DEEPEST = 30;

    private final List<TermFile.Line> good = new ArrayList<>();
    private final TermFindings bad = new TermFindings();
    private int concepts;
    private int depth;

    private Map<String, List<String>> words = new LinkedHashMap<>();
    private String domain = "";
    private String note = "";
    private boolean agreed;
    private String language = "";
    private boolean inConcept;
    private boolean inTerm;
    private String word = "";
    private boolean preferred;
    private boolean refused;

    TermFile read(byte[] bytes) {
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            read(xml);
        } catch (XMLStreamException | RuntimeException broken) {
            int line = xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
            bad.add(Finding.<String, TermWrong>of(null, TermWrong.XML).at(line));
        }
        if (good.isEmpty() && bad.isEmpty()) {
            return TermFile.refused(1, TermWrong.EMPTY, "");
        }
        return TermFile.of(good, bad, Table.Preview.NONE);
    }

    /** Always the JDK's reader, whose settings are known, whichever others are on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("nested too deep");
                    }
                    if (depth == 1 && !Set.of("tbx", "martif").contains(xml.getLocalName())) {
                        bad.add(Finding.<String, TermWrong>of(null, TermWrong.NOT_TBX)
                                .at(line(xml)));
                        return;
                    }
                    if (!begin(xml)) {
                        return;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(xml);
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("an entity");
                default -> {}
            }
        }
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    /** @return whether to continue */
    private boolean begin(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (CONCEPTS.contains(name)) {
            beginConcept();
            if (++concepts > TermRules.MOST_TERMS) {
                bad.add(Finding.<String, TermWrong>of(
                                null, TermWrong.TOO_MANY_TERMS, "", String.valueOf(TermRules.MOST_TERMS))
                        .at(line(xml)));
                return false;
            }
        } else if (LANGUAGES.contains(name)) {
            String tag = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
            language = TermRules.tag(Objects.requireNonNullElse(tag, "").replace('_', '-'));
        } else if (TERMS.contains(name)) {
            inTerm = true;
            word = "";
            preferred = false;
            refused = false;
        } else if (inConcept) {
            text(name, xml);
        }
        return true;
    }

    private void beginConcept() {
        words = new LinkedHashMap<>();
        domain = "";
        note = "";
        agreed = false;
        language = "";
        inConcept = true;
    }

    private void text(String name, XMLStreamReader xml) throws XMLStreamException {
        String type = Objects.requireNonNullElse(xml.getAttributeValue(null, "type"), name);
        switch (name) {
            case "term" -> word = content(xml);
            case "note" -> {
                String said = content(xml);
                note = inTerm || !note.isEmpty() ? note : said;
            }
            case "descrip", "subjectField" -> {
                if (type.equals(GlossaryTbx.SUBJECT_FIELD)) {
                    domain = content(xml);
                }
            }
            case "termNote", "administrativeStatus" -> {
                if (type.equals(GlossaryTbx.ADMINISTRATIVE_STATUS)) {
                    String status = content(xml).strip();
                    preferred = status.equals(GlossaryTbx.PREFERRED);
                    refused = REFUSED.contains(status);
                }
            }
            default -> {}
        }
    }

    /** The words inside an element, without markup around parts of them ({@code hi}). */
    private String content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int inside = 1;
        while (inside > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> inside++;
                case XMLStreamConstants.END_ELEMENT -> inside--;
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.END_DOCUMENT ->
                    throw new XMLStreamException("an entity");
                default -> {}
            }
            if (inside > DEEPEST) {
                throw new XMLStreamException("nested too deep");
            }
        }
        depth--;
        return text.toString();
    }

    private void end(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (TERMS.contains(name)) {
            endTerm();
        } else if (CONCEPTS.contains(name)) {
            endConcept(line(xml));
        }
    }

    /** Words marked as deprecated are skipped. */
    private void endTerm() {
        inTerm = false;
        if (!word.isBlank() && !refused) {
            List<String> others = words.computeIfAbsent(language, tag -> new ArrayList<>());
            others.add(preferred ? 0 : others.size(), word);
            agreed |= preferred;
        }
    }

    private void endConcept(int line) {
        inConcept = false;
        TermRules.Checked checked = TermRules.check(new TermEntry(words, domain, note));
        checked.findings().forEach(found -> bad.add(found.at(line)));
        TermContent content = checked.content();
        if (content != null) {
            @Nullable TermStatus status = agreed ? TermStatus.AGREED : null;
            good.add(new TermFile.Line(line, content, status));
        }
    }
}
