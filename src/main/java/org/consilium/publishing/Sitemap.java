package org.consilium.publishing;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.consilium.shared.UiLanguage;

/**
 * The list of a site's addresses (sitemaps.org 0.9), each in every language with links to the others. Pure.
 *
 * @param site absolute, without a slash at its end
 * @param paths after the language; empty for the front page
 */
public record Sitemap(String site, List<String> paths) {
    public static final String TYPE = "application/xml;charset=UTF-8";

    /** Of each kind, so that a file keeps well below the format's 50,000 addresses in five languages. */
    public static final int MOST_PROGRAMMES = 4_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    public String write() {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xhtml", XHTML);
            for (String path : paths) {
                for (UiLanguage language : UiLanguage.values()) {
                    write(xml, path, language);
                }
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private void write(XMLStreamWriter xml, String path, UiLanguage language) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(address(path, language));
        xml.writeEndElement();
        for (UiLanguage other : UiLanguage.values()) {
            xml.writeEmptyElement("xhtml:link");
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", other.tag());
            xml.writeAttribute("href", address(path, other));
        }
        xml.writeEndElement();
    }

    private String address(String path, UiLanguage language) {
        return site + "/" + language.code() + path;
    }
}
