package org.consilium.exchangefile.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.consilium.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The tree of a file to write: short maps and lists are on one line, texts are quoted, words are not. */
public final class YamlTree {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE) // the tree breaks lines, never inside a text
            .setSplitLines(false)
            .build();

    private static final int LINE = 130; // characters of a map or list written on one line, without its indentation

    // Words of any script that every YAML reader takes as a string; YAML 1.1 is still in use and reads `no` as false.
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_./-]*");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?");
    private static final Set<String> NOT_WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    /** A map under construction; missing values are not written. */
    public static final class Fields {
        private final List<NodeTuple> tuples = new ArrayList<>();

        public Fields put(String key, Node value) {
            tuples.add(new NodeTuple(word(key), value));
            return this;
        }

        public <T> Fields putIf(String key, @Nullable T value, Function<T, Node> write) {
            return value == null ? this : put(key, write.apply(value));
        }

        /** Nothing for an empty list, which equals a missing one. */
        public <T> Fields putList(String key, Collection<T> values, Function<T, Node> write) {
            return values.isEmpty() ? this : put(key, list(values, write));
        }

        /** Each element on its own lines. */
        public <T> Fields putBlocks(String key, Collection<T> values, Function<T, Node> write) {
            return values.isEmpty() ? this : put(key, YamlTree.block(list(values, write)));
        }

        public <T> Fields putMap(String key, Collection<T> values, Function<T, String> keyOf, Function<T, Node> write) {
            Fields entries = new Fields();
            values.forEach(value -> entries.put(keyOf.apply(value), write.apply(value)));
            return values.isEmpty() ? this : put(key, entries.block());
        }

        /** On one line if it fits. */
        public Node fitted() {
            return YamlTree.fitted(new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW));
        }

        /** For a reader: how it would be written does not matter. */
        Node plain() {
            return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
        }

        /** One entry per line, however short. */
        public Node block() {
            return YamlTree.block(new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK));
        }
    }

    private YamlTree() {}

    public static String write(Node tree) {
        return new Present(SETTINGS)
                .emitToString(new Serialize(SETTINGS).serializeOne(tree).iterator());
    }

    public static <T> SequenceNode list(Collection<T> values, Function<T, Node> write) {
        return fitted(new SequenceNode(Tag.SEQ, values.stream().map(write).toList(), FlowStyle.FLOW));
    }

    public static Node text(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED);
    }

    /** Without quotes if every reader takes it as a string. */
    public static Node word(String word) {
        boolean safe = DATE.matcher(word).matches()
                || (WORD.matcher(word).matches() && !NOT_WORDS.contains(word.toLowerCase(Locale.ROOT)));
        return safe ? new ScalarNode(Tag.STR, word, ScalarStyle.PLAIN) : text(word);
    }

    public static Node code(Coded code) {
        return word(code.code());
    }

    public static Node date(LocalDate date) {
        return word(date.toString());
    }

    /** To the minute, as in the format. */
    public static Node civil(LocalDateTime time) {
        return word(time.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    public static Node number(long number) {
        return new ScalarNode(Tag.INT, Long.toString(number), ScalarStyle.PLAIN);
    }

    public static Node number(BigDecimal number) {
        String digits = number.toPlainString();
        return new ScalarNode(digits.contains(".") ? Tag.FLOAT : Tag.INT, digits, ScalarStyle.PLAIN);
    }

    public static Node truth(boolean value) {
        return new ScalarNode(Tag.BOOL, Boolean.toString(value), ScalarStyle.PLAIN);
    }

    private static <N extends CollectionNode<?>> N block(N node) {
        node.setFlowStyle(FlowStyle.BLOCK);
        return node;
    }

    private static <N extends CollectionNode<?>> N fitted(N node) {
        return width(node) <= LINE ? node : block(node);
    }

    /** Characters on one line; more than any line has if a part of it needs several lines. */
    private static int width(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().length() + (scalar.isPlain() ? 0 : 2);
            case MappingNode map
            when map.getFlowStyle() == FlowStyle.FLOW ->
                map.getValue().stream()
                        .mapToInt(entry -> width(entry.getKeyNode()) + width(entry.getValueNode()) + 4)
                        .sum();
            case SequenceNode list
            when list.getFlowStyle() == FlowStyle.FLOW ->
                list.getValue().stream().mapToInt(element -> width(element) + 2).sum();
            default -> LINE + 1;
        };
    }
}
