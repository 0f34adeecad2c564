package org.consilium.exchangefile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.yaml.YamlTree;
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
        String text = YamlTree.write(node(tree));
        return ExchangeFileReader.read(text.getBytes(StandardCharsets.UTF_8), "document");
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

    private static Node node(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                YamlTree.Fields fields = new YamlTree.Fields();
                map.forEach((key, field) -> fields.putIf(String.valueOf(key), present(field), FileTree::node));
                yield fields.fitted();
            }
            case List<?> list -> YamlTree.list(list, FileTree::element);
            case Boolean truth -> YamlTree.truth(truth);
            case BigDecimal number -> YamlTree.number(number);
            case Number number -> YamlTree.number(new BigDecimal(number.toString()));
            default -> YamlTree.text(value.toString());
        };
    }

    private static @Nullable Object present(@Nullable Object field) {
        boolean empty =
                (field instanceof Map<?, ?> map && map.isEmpty()) || (field instanceof List<?> list && list.isEmpty());
        return empty ? null : field;
    }

    private static Node element(@Nullable Object value) {
        return value == null ? YamlTree.text("") : node(value);
    }
}
