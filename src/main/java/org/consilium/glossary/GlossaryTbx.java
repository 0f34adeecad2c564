package org.consilium.glossary;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes terms as TBX-Basic (ISO 30042:2019) in DCA style, with data categories as attributes; most tools still expect
 * this form, which resembles TBX 2. The first word of an agreed term in a language is marked preferred, the others
 * admitted; words of a proposed term have no mark.
 */
public final class GlossaryTbx {
    static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
    static final String ADMINISTRATIVE_STATUS = "administrativeStatus";
    static final String PREFERRED = "preferredTerm-admn-sts";
    static final String SUBJECT_FIELD = "subjectField";

    private static final String ADMITTED = "admittedTerm-admn-sts";

    private final XMLStreamWriter xml;

    private GlossaryTbx(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param source the origin of the terms, for a person to read */
    public static void write(List<TermJson> terms, String source, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        new GlossaryTbx(xml).write(terms, source);
        xml.flush();
    }

    private void write(List<TermJson> terms, String source) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("tbx");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("type", "TBX-Basic");
        xml.writeAttribute("style", "dca");
        language("en");
        for (String element : List.of("tbxHeader", "fileDesc", "sourceDesc")) {
            xml.writeStartElement(element);
        }
        element("p", null, source);
        end(3);
        xml.writeStartElement("text");
        xml.writeStartElement("body");
        for (TermJson term : terms) {
            concept(term);
        }
        end(3);
        xml.writeEndDocument();
    }

    private void concept(TermJson term) throws XMLStreamException {
        xml.writeStartElement("conceptEntry");
        xml.writeAttribute("id", "c" + term.id());
        if (term.domain() != null) {
            element("descrip", SUBJECT_FIELD, term.domain());
        }
        if (term.note() != null) {
            element("note", null, term.note());
        }
        for (Map.Entry<String, List<String>> words : term.words().entrySet()) {
            xml.writeStartElement("langSec");
            language(words.getKey());
            for (int i = 0; i < words.getValue().size(); i++) {
                xml.writeStartElement("termSec");
                element("term", null, words.getValue().get(i));
                if (term.status() == TermStatus.AGREED) {
                    element("termNote", ADMINISTRATIVE_STATUS, i == 0 ? PREFERRED : ADMITTED);
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void element(String name, @Nullable String type, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void language(String tag) throws XMLStreamException {
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", tag);
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}
