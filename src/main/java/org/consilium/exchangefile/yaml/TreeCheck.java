package org.consilium.exchangefile.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds what no exchange file needs: anchors, aliases, tags, keys that are not words, and duplicate keys. */
final class TreeCheck {
    private final GuardedEvents events;
    private final Problems problems;

    TreeCheck(GuardedEvents events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    void check(Node root) {
        check(root, "");
    }

    private void check(Node node, String path) {
        Position at = Position.of(node.getStartMark());
        if (GuardedEvents.isAlias(node)) {
            problems.add(
                    at, path, Phrase.of("alias", "is a YAML alias"), Phrase.of("written_out", "the value written out"));
            return;
        }
        node.getAnchor()
                .ifPresent(anchor -> problems.add(
                        at,
                        path,
                        Phrase.of("anchor", "has the YAML anchor &%s", anchor.toString()),
                        Phrase.of("no_anchor", "a value without anchor")));
        events.takeTag(node)
                .ifPresent(tag -> problems.add(
                        at,
                        path,
                        Phrase.of("tag", "has the YAML tag %s", Excerpt.of(tag)),
                        Phrase.of("no_tag", "a value without tag")));
        if (node instanceof MappingNode map) {
            checkKeys(map.getValue(), path);
        } else if (node instanceof SequenceNode list) {
            int index = 0;
            for (Node element : list.getValue()) {
                check(element, YamlCursor.element(path, index++));
            }
        }
    }

    private void checkKeys(List<NodeTuple> tuples, String path) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : tuples) {
            Position at = Position.of(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(
                        at,
                        path,
                        Phrase.of("key_no_word", "has a key that is a list or a map"),
                        Phrase.of("word_key", "a word as key"));
                continue;
            }
            String below = YamlCursor.field(path, key.getValue());
            check(key, below);
            if (!GuardedEvents.isAlias(key) && !seen.add(key.getValue())) {
                problems.add(
                        at, below, Phrase.of("key_twice", "is used twice"), Phrase.of("each_once", "each key once"));
            }
            check(tuple.getValueNode(), below);
        }
    }
}
