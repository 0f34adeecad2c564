package org.consilium.programmepdf;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.consilium.font.GlyphRules;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Elements of a document that is written as a tree: text stays text, whatever it contains. */
final class Markup {
    private final Document document;

    Markup() {
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Document document() {
        return document;
    }

    Element root(String name) {
        Element root = document.createElement(name);
        document.appendChild(root);
        return root;
    }

    Element in(Element parent, String name) {
        Element child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    /** @param style the class of the element */
    Element in(Element parent, String name, String style) {
        Element child = in(parent, name);
        child.setAttribute("class", style);
        return child;
    }

    void text(Element parent, String text) {
        parent.appendChild(document.createTextNode(GlyphRules.printable(text)));
    }

    /** A text for readers; where the translation is pending, the text that there is, with its language and a label. */
    void said(Element parent, Said said, Texts words) {
        if (!said.pending()) {
            text(parent, said.text());
            return;
        }
        Element other = in(parent, "span");
        other.setAttribute("lang", said.language());
        text(other, said.text());
        text(parent, " ");
        text(in(parent, "span", "pending"), words.say("said.pending"));
    }
}
