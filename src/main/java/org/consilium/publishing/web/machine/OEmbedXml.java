package org.consilium.publishing.web.machine;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.consilium.shared.XmlText;

/** Writes an answer of oEmbed as XML (oembed.com, 2.3.4.3): one element for each member. Pure. */
final class OEmbedXml {
    static final String TYPE = "text/xml;charset=UTF-8";

    private OEmbedXml() {}

    static String write(OEmbedJson answer) {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("oembed");
            text(xml, "version", answer.version());
            text(xml, "type", answer.type());
            text(xml, "provider_name", answer.providerName());
            text(xml, "provider_url", answer.providerUrl());
            text(xml, "title", answer.title());
            text(xml, "html", answer.html());
            text(xml, "width", Integer.toString(answer.width()));
            text(xml, "height", Integer.toString(answer.height()));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
    }
}
