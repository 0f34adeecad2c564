package org.consilium.exchangefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.yaml.TreeSource;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * An exchange file as a tree of maps, lists, texts, numbers and truth values, as JSON has them. A tree belongs to its caller, who
 * may change it; {@link #read} applies the rules of the format to the result. Pure.
 */
public final class FileTree {
    private FileTree() {}

    /** Keys in the order of the format; missing and empty values are left out. */
    public static Map<String, Object> of(ExchangeFile file) {
        return map((MappingNode) ExchangeFileWriter.tree(file));
    }

    /** @param tree may hold anything; a null, an empty map and an empty list count as missing */
    public static ExchangeFileReader.Result read(Map<String, ?> tree) {
        return ExchangeFileReader.read(problems -> TreeSource.node(tree, problems));
    }

    /** The maps of a list of a tree; empty for whatever is no list. */
    public static List<Map<String, Object>> maps(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(FileTree::copy).toList() : List.of();
    }

    /** A map of a tree, copied; empty for whatever is no map. */
    public static Map<String, Object> copy(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> some) {
            some.forEach((key, one) -> map.put(String.valueOf(key), one));
        }
        return map;
    }

    private static Map<String, Object> map(MappingNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            map.put(((ScalarNode) tuple.getKeyNode()).getValue(), value(tuple.getValueNode()));
        }
        return map;
    }

    private static Object value(Node node) {
        return switch (node) {
            case MappingNode map -> map(map);
            case SequenceNode list -> {
                List<Object> values = new ArrayList<>();
                list.getValue().forEach(element -> values.add(value(element)));
                yield values;
            }
            case ScalarNode scalar -> scalar(scalar.getValue(), scalar.getTag());
            default -> throw new IllegalStateException(node.toString());
        };
    }

    private static Object scalar(String written, Tag tag) {
        if (tag.equals(Tag.INT)) {
            return Long.valueOf(written);
        }
        if (tag.equals(Tag.FLOAT)) {
            return new BigDecimal(written);
        }
        return tag.equals(Tag.BOOL) ? Boolean.valueOf(written) : written;
    }
}
