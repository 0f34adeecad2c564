package org.consilium.exchangefile;

import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.ItemDocument;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.consilium.exchangefile.yaml.YamlTexts;
import org.consilium.exchangefile.yaml.YamlTree;
import org.consilium.exchangefile.yaml.YamlTree.Fields;
import org.snakeyaml.engine.v2.nodes.Node;

/** Writes the schedule and the agenda of an exchange. */
final class ExchangeWriter {
    private ExchangeWriter() {}

    static void putSchedule(Fields fields, ExchangeBody body) {
        if (body.visibility() != Visibility.PUBLIC) {
            fields.put("visibility", YamlTree.code(body.visibility()));
        }
        fields.put("starts", YamlTree.civil(body.starts()))
                .put("zone", YamlTree.word(body.zone()))
                .putList("assumed", body.assumed(), YamlTree::word);
    }

    static void putAgenda(Fields fields, ExchangeBody body) {
        fields.putBlocks("agenda", body.agenda(), ExchangeWriter::part);
    }

    private static Node part(Part part) {
        return new Fields()
                .putIf("key", part.key(), YamlTree::word)
                .put("part", YamlTexts.text(part.part()))
                .putBlocks("items", part.items(), ExchangeWriter::item)
                .block();
    }

    private static Node item(Item item) {
        return new Fields()
                .putIf("key", item.key(), YamlTree::word)
                .put("type", YamlTree.code(item.type()))
                .put("minutes", YamlTree.number(item.minutes()))
                .putIf("starts", item.starts(), YamlTree::civil)
                .put("title", YamlTexts.text(item.title()))
                .putList("speakers", item.speakers(), ExchangeWriter::speaker)
                .putList("documents", item.documents(), ExchangeWriter::document)
                .putIf("language", item.language(), YamlTree::word)
                .putList("interpreted_into", item.interpretedInto(), YamlTree::word)
                .putIf("educational", item.educational(), YamlTree::truth)
                .putIf("note", item.note(), YamlTexts::text)
                .block();
    }

    private static Node speaker(Speaker speaker) {
        return new Fields()
                .putIf("person", speaker.person(), YamlTree::word)
                .putIf("unnamed", speaker.unnamed(), YamlTexts::text)
                .put("role", YamlTree.code(speaker.role()))
                .fitted();
    }

    private static Node document(ItemDocument document) {
        return new Fields()
                .put("document", YamlTree.word(document.document()))
                .put("edition", YamlTree.text(document.edition()))
                .fitted();
    }
}
