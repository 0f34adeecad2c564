package org.consilium.publishing;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.consilium.shared.Coded;
import org.consilium.shared.Texts;
import org.consilium.shared.XmlText;

/**
 * Writes Atom (RFC 4287). All text is plain and escaped; the same entries give the same bytes.
 *
 * @param self absolute address of the feed
 * @param page absolute address of the page that it is about
 * @param state of the exchange or mission now
 * @param entries newest first, at least one
 */
public record AtomFeed(String self, String page, String title, Coded state, List<Entry> entries) {
    public static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** @param address absolute, and its identity for ever */
    public record Entry(String address, String title, Instant updated, List<String> lines) {}

    public String write(Texts words) {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", words.language().tag());
            text(xml, "id", self);
            text(xml, "title", title);
            text(xml, "updated", moment(updated()));
            link(xml, "self", self);
            link(xml, "alternate", page);
            xml.writeStartElement("author");
            text(xml, "name", words.say("site.name"));
            xml.writeEndElement();
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", state.code());
            xml.writeAttribute("label", words.say(state));
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", entry.address());
        text(xml, "title", entry.title());
        text(xml, "updated", moment(entry.updated()));
        link(xml, "alternate", entry.address());
        text(xml, "content", String.join("\n", entry.lines()));
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
