package org.consilium.exchangefile.yaml;

import org.consilium.exchangefile.yaml.YamlTree.Fields;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;
import org.snakeyaml.engine.v2.nodes.Node;

/** Writes texts and names by language. */
public final class YamlTexts {
    private YamlTexts() {}

    public static Node text(LocalizedText text) {
        return fields(text).fitted();
    }

    /** One language per line. */
    public static Node block(LocalizedText text) {
        return fields(text).block();
    }

    public static Node names(PersonNames names) {
        Fields fields = new Fields();
        names.byLanguage().forEach((language, name) -> fields.put(language, name(name)));
        return fields.fitted();
    }

    private static Fields fields(LocalizedText text) {
        Fields fields = new Fields();
        text.byLanguage().forEach((language, said) -> fields.put(language, YamlTree.text(said)));
        return fields;
    }

    private static Node name(PersonName name) {
        return new Fields()
                .put("family", YamlTree.word(name.family()))
                .put("given", YamlTree.word(name.given()))
                .fitted();
    }
}
