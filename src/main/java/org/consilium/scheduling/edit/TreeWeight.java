package org.consilium.scheduling.edit;

import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.yaml.GuardedEvents;
import org.consilium.exchangefile.yaml.YamlSource;

/**
 * How much of the bounds of an exchange file a document takes. Pure.
 *
 * @param nodes maps, lists and values
 * @param bytes of its text: never fewer than it has
 */
public record TreeWeight(long nodes, long bytes) {
    /** Indentation, quotes and the line's end. */
    private static final int BYTES_AROUND = 40;

    /** Of an escaped character; one of UTF-8 has at most 3. */
    private static final int BYTES_PER_UNIT = 6;

    private static final TreeWeight NOTHING = new TreeWeight(0, 0);
    private static final TreeWeight ONE = new TreeWeight(1, BYTES_AROUND);

    static TreeWeight of(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(one -> of(one.getKey()).plus(one.getValue() == null ? NOTHING : of(one.getValue())))
                        .reduce(ONE, TreeWeight::plus);
            case List<?> list -> list.stream().map(TreeWeight::of).reduce(ONE, TreeWeight::plus);
            default ->
                new TreeWeight(
                        1,
                        BYTES_AROUND + (long) BYTES_PER_UNIT * value.toString().length());
        };
    }

    TreeWeight plus(TreeWeight other) {
        return new TreeWeight(nodes + other.nodes, bytes + other.bytes);
    }

    TreeWeight minus(TreeWeight other) {
        return new TreeWeight(nodes - other.nodes, bytes - other.bytes);
    }

    /** Whether the document is certainly within the bounds; otherwise its text has to be written to know. */
    boolean fits() {
        return nodes <= GuardedEvents.MOST_NODES && bytes <= YamlSource.MOST_BYTES;
    }
}
