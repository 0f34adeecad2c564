package org.consilium.exchangefile.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A position in the tree of a file, from which values are read. An error is recorded and a placeholder returned, so
 * that reading continues and finds all errors; a file with problems yields no value, so a placeholder never leaves the
 * reader.
 *
 * @param node null if the value is missing
 */
public record YamlCursor(@Nullable Node node, Position position, String path, Problems problems) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** One entry of a map with keys of the file's own: a language tag, the key of a person. */
    public record Entry(YamlCursor key, YamlCursor value) {}

    public static YamlCursor root(Node node, Problems problems) {
        return new YamlCursor(node, Position.of(node.getStartMark()), "", problems);
    }

    public static String field(String path, String key) {
        String name = WORD.matcher(key).matches() ? key : Excerpt.of(key);
        return path.isEmpty() ? name : path + "." + name;
    }

    static String element(String path, int index) {
        return path + "[" + index + "]";
    }

    public void problem(Phrase what, Phrase expected) {
        problems.add(position, path, what, expected);
    }

    /** The text of a scalar; otherwise null, with the problem recorded. */
    public Optional<String> scalar(Phrase expected) {
        return as(ScalarNode.class, expected).map(ScalarNode::getValue);
    }

    boolean isPlain() {
        return node instanceof ScalarNode scalar && scalar.isPlain();
    }

    public boolean isQuoted() {
        return node instanceof ScalarNode && !isPlain();
    }

    /** The value of a key of this map, if it is a map and has the key, before all its fields are read. */
    public Optional<YamlCursor> peek(String key) {
        return tuples().stream()
                .filter(entry -> entry.key().name().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isAlias() {
        return node != null && GuardedEvents.isAlias(node);
    }

    /** The fields of a map of a known shape; unknown fields are recorded as problems. */
    public YamlFields fields(AllowedKeys keys) {
        if (as(MappingNode.class, Phrase.of("map", "a map: %s", keys.of())).isEmpty()) {
            return YamlFields.unreadable(this);
        }
        Map<String, YamlCursor> known = new LinkedHashMap<>();
        for (Entry entry : tuples()) {
            String name = entry.key().name();
            if (keys.allowed().contains(name)) {
                known.putIfAbsent(name, entry.value());
            } else if (!entry.key().isAlias()) {
                entry.key().problem(keys.unknown(name), keys.expected());
            }
        }
        return new YamlFields(known, this);
    }

    /** The entries of a map with keys of the file's own, each key once. */
    public List<Entry> entries(Phrase expected, int least, int most) {
        if (as(MappingNode.class, expected).isEmpty()) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        List<Entry> entries =
                tuples().stream().filter(entry -> seen.add(entry.key().name())).toList();
        if (entries.size() < least) {
            problem(Phrase.of("no_entries", "has no entries"), expected);
        } else if (entries.size() > most) {
            problem(Phrase.of("entries", "has %,d entries", entries.size()), Phrase.of("at_most", "at most %,d", most));
        }
        return entries;
    }

    /** @param least how many elements are required */
    public <T> List<T> list(String of, int least, Function<YamlCursor, T> read) {
        Phrase expected = Phrase.of(
                "list", "a list of " + (least == 0 ? "" : least == 1 ? "one or more " : "two or more ") + of, least);
        List<Node> elements =
                as(SequenceNode.class, expected).map(SequenceNode::getValue).orElse(List.of());
        if (elements.size() < least && node instanceof SequenceNode) {
            problem(Phrase.of("elements", "has " + count(elements.size()), elements.size()), expected);
        }
        List<T> values = new ArrayList<>();
        for (Node element : elements) {
            values.add(read.apply(at(element, element(path, values.size()))));
        }
        return List.copyOf(values);
    }

    /** A list without duplicates. */
    public List<String> distinct(String of, int least, Function<YamlCursor, String> read) {
        Set<String> seen = new HashSet<>();
        return list(of, least, element -> {
            String value = read.apply(element);
            if (!value.isEmpty() && !seen.add(value)) {
                element.problem(
                        Phrase.of("named_twice", "names %s a second time", Excerpt.of(value)),
                        Phrase.of("each_once", "each of them once"));
            }
            return value;
        });
    }

    private List<Entry> tuples() {
        List<Entry> tuples = new ArrayList<>();
        for (NodeTuple tuple : node instanceof MappingNode map ? map.getValue() : List.<NodeTuple>of()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                String below = field(path, key.getValue());
                tuples.add(new Entry(at(key, below), at(tuple.getValueNode(), below)));
            }
        }
        return tuples;
    }

    /** The text of a scalar as written; null for anything else. */
    public String name() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private YamlCursor at(Node below, String belowPath) {
        return new YamlCursor(below, Position.of(below.getStartMark()), belowPath, problems);
    }

    /** The value, if it is of the requested kind; otherwise the reason is recorded. */
    private <N extends Node> Optional<N> as(Class<N> kind, Phrase expected) {
        if (isAlias()) {
            return Optional.empty(); // recorded by TreeCheck
        }
        if (node == null) {
            problem(Phrase.of("missing", "is missing"), expected);
        } else if (isNull()) {
            problem(
                    name().isEmpty()
                            ? Phrase.of("empty", "is empty")
                            : Phrase.of("yaml_null", "is the YAML null %s", Excerpt.of(name())),
                    expected);
        } else if (!kind.isInstance(node)) {
            problem(shape(), expected);
        } else {
            return Optional.of(kind.cast(node));
        }
        return Optional.empty();
    }

    private Phrase shape() {
        return switch (node) {
            case SequenceNode list -> Phrase.of("is_list", "is a list");
            case MappingNode map -> Phrase.of("is_map", "is a map");
            case null, default -> Phrase.of("is", "is %s", Excerpt.of(name()));
        };
    }

    private boolean isNull() {
        return isPlain() && NULLS.contains(name());
    }

    private static String count(int size) {
        return size == 0 ? "no elements" : size == 1 ? "one element" : size + " elements";
    }
}
