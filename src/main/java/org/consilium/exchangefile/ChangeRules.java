package org.consilium.exchangefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The differences between two exchange files, value by value. Pure. */
final class ChangeRules {
    /** What identifies an element of a list, so that an insertion at its beginning does not change all the others. */
    private static final List<String> NAMES = List.of("key", "exchange", "institution", "person", "edition");

    private ChangeRules() {}

    static List<FileChange> between(ExchangeFile before, ExchangeFile after) {
        Map<String, String> from = values(before);
        Map<String, String> to = values(after);
        Set<String> paths = new LinkedHashSet<>(to.keySet());
        paths.addAll(from.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(from.get(path), to.get(path)))
                .map(path -> new FileChange(path, from.get(path), to.get(path)))
                .toList();
    }

    private static Map<String, String> values(ExchangeFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "", ExchangeFileWriter.tree(file));
        return values;
    }

    private static void put(Map<String, String> values, String path, Node node) {
        if (node instanceof ScalarNode scalar) {
            values.put(path, scalar.getValue());
        } else if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                put(values, path.isEmpty() ? key : path + "." + key, tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode list) {
            List<String> names = new ArrayList<>();
            for (Node element : list.getValue()) {
                String name = name(element).filter(one -> !names.contains(one)).orElse(String.valueOf(names.size()));
                names.add(name);
                put(values, path + "[" + name + "]", element);
            }
        }
    }

    private static Optional<String> name(Node element) {
        return switch (element) {
            case ScalarNode scalar -> Optional.of(scalar.getValue());
            case MappingNode map ->
                NAMES.stream().flatMap(name -> field(map, name)).findFirst();
            default -> Optional.empty();
        };
    }

    private static Stream<String> field(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode one
                        && one.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(value -> ((ScalarNode) value).getValue());
    }
}
