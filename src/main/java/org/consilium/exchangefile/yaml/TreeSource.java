package org.consilium.exchangefile.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A tree of maps, lists and values as the nodes of a file, under the bounds of {@link GuardedEvents}. Without the detour over a
 * text, which takes ten times as long for an agenda of 200 items.
 */
public final class TreeSource {
    private final Problems problems;
    private int nodes;

    private TreeSource(Problems problems) {
        this.problems = problems;
    }

    /** The tree; empty if it is too deep or too large, and then {@code problems} says so. */
    public static Optional<Node> node(Map<String, ?> tree, Problems problems) {
        try {
            return Optional.of(new TreeSource(problems).node(tree, "", 1));
        } catch (GuardedEvents.Refused refused) {
            return Optional.empty();
        }
    }

    private Node node(Object value, String path, int depth) {
        if (depth > GuardedEvents.DEEPEST || ++nodes > GuardedEvents.MOST_NODES) {
            problems.add(
                    Position.START,
                    path,
                    Phrase.of("too_deep", "is nested deeper than %d levels", GuardedEvents.DEEPEST),
                    Phrase.of("at_most", "at most %d", GuardedEvents.DEEPEST));
            throw new GuardedEvents.Refused();
        }
        return switch (value) {
            case Map<?, ?> map -> map(map, path, depth);
            case List<?> list -> list(list, path, depth);
            case Boolean truth -> YamlTree.truth(truth);
            case Number number -> YamlTree.number(new BigDecimal(number.toString()));
            default -> text(value.toString(), path);
        };
    }

    private Node map(Map<?, ?> map, String path, int depth) {
        YamlTree.Fields fields = new YamlTree.Fields();
        map.forEach((key, field) -> {
            if (!isMissing(field)) {
                String name = printable(String.valueOf(key), path);
                fields.put(name, node(field, YamlCursor.field(path, name), depth + 1));
            }
        });
        return fields.plain();
    }

    private Node list(List<?> list, String path, int depth) {
        List<Node> elements = new ArrayList<>();
        for (Object element : list) {
            String at = YamlCursor.element(path, elements.size());
            elements.add(element == null ? YamlTree.text("") : node(element, at, depth + 1));
        }
        return new SequenceNode(Tag.SEQ, elements, FlowStyle.BLOCK);
    }

    private Node text(String text, String path) {
        return YamlTree.text(printable(text, path));
    }

    /** What could be written into a file and never be read again. */
    private String printable(String text, String path) {
        if (StreamReader.isPrintable(text)) {
            return text;
        }
        int first = text.codePoints()
                .filter(c -> !StreamReader.isPrintable(c))
                .findFirst()
                .orElseThrow();
        problems.add(
                Position.START,
                path,
                Phrase.of("control", "holds the control character %s", FileTextRules.name(first)),
                Phrase.of("printable", "printable text"));
        return "";
    }

    private static boolean isMissing(@Nullable Object field) {
        return switch (field) {
            case null -> true;
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }
}
