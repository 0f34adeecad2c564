package org.consilium.scheduling;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.consilium.exchangefile.yaml.YamlTree;
import org.consilium.exchangefile.yaml.YamlTree.Fields;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A new exchange as typed into a form, not checked: the reader of exchange files checks it.
 *
 * @param titles in the languages of the two sides, in the order of the sides
 * @param sides two
 * @param starts civil time on the clock of the first side, as {@code 2026-12-01T15:00}
 * @param languages besides those of the sides
 */
public record NewExchange(
        String slug,
        String kind,
        List<String> titles,
        List<NewSide> sides,
        String starts,
        boolean participantsOnly,
        List<String> languages) {
    /** @param otherName its name in the language of the other side; may be empty */
    public record NewSide(String name, String otherName, String country, String zone, String language) {}

    /** An exchange file without an agenda. */
    String document() {
        Set<String> all = new LinkedHashSet<>();
        sides.forEach(side -> all.add(side.language()));
        all.addAll(languages);
        Fields fields = new Fields()
                .put("format", YamlTree.number(1))
                .put("exchange", YamlTree.word(slug))
                .put("kind", YamlTree.word(kind))
                .put("title", texts(titles.getFirst(), titles.getLast(), sides.getFirst(), sides.getLast()))
                .putList("languages", all, YamlTree::word);
        if (participantsOnly) {
            fields.put("visibility", YamlTree.word("participants"));
        }
        fields.put("starts", YamlTree.word(starts))
                .put("zone", YamlTree.word(sides.getFirst().zone()))
                .putBlocks("sides", List.of(0, 1), this::side);
        return YamlTree.write(fields.block());
    }

    private Node side(int index) {
        NewSide side = sides.get(index);
        NewSide other = sides.get(1 - index);
        return new Fields()
                .put("key", YamlTree.word(key(index)))
                .put("name", texts(side.name(), side.otherName(), side, other))
                .put("country", YamlTree.word(side.country()))
                .put("zone", YamlTree.word(side.zone()))
                .put("language", YamlTree.word(side.language()))
                .block();
    }

    /** By its country; two sides of one country are numbered. */
    private String key(int index) {
        String country = sides.get(index).country().toLowerCase(Locale.ROOT);
        return sides.get(0).country().equals(sides.get(1).country()) ? country + "-" + (index + 1) : country;
    }

    private static Node texts(String own, String other, NewSide side, NewSide otherSide) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(side.language(), own);
        if (!other.isBlank()) {
            texts.putIfAbsent(otherSide.language(), other);
        }
        Fields fields = new Fields();
        texts.forEach((language, text) -> fields.put(language, YamlTree.text(text)));
        return fields.block();
    }
}
