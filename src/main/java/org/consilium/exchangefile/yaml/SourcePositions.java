package org.consilium.exchangefile.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The positions of an accepted file's values in its source, by path. */
public final class SourcePositions {
    private final String file;
    private final Map<String, Position> positions = new HashMap<>();

    SourcePositions(String file, Node root) {
        this.file = file;
        note(root, "");
    }

    public FileProblem problem(String path, Phrase what, Phrase expected) {
        Position at = positions.getOrDefault(path, Position.START);
        return new FileProblem(file, at.line(), at.column(), path, what, expected);
    }

    private void note(Node node, String path) {
        positions.put(path, Position.of(node.getStartMark()));
        if (node instanceof MappingNode map) {
            map.getValue().forEach(entry -> {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    note(entry.getValueNode(), YamlCursor.field(path, key.getValue()));
                }
            });
        } else if (node instanceof SequenceNode list) {
            List<Node> elements = list.getValue();
            for (int i = 0; i < elements.size(); i++) {
                note(elements.get(i), YamlCursor.element(path, i));
            }
        }
    }
}
