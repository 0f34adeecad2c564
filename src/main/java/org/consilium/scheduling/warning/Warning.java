package org.consilium.scheduling.warning;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.shared.Sha256;

/**
 * Something about a working copy that its organisers should settle or know.
 *
 * @param exchange the slug of the exchange concerned: that of the working copy, or of one in a mission
 * @param path of the field concerned in the document, as in {@code ["items", "item-4", "starts"]}
 */
public record Warning(WarningCode code, String exchange, List<String> path, About about, List<Way> ways) {
    /**
     * The same as long as the facts are: a warning that was kept comes back when something about it changes. 64
     * hexadecimal digits.
     */
    public String id() {
        String facts = Stream.of(
                        code,
                        exchange,
                        path,
                        about.side() == null ? "" : about.side().key(),
                        about.from(),
                        about.to(),
                        about.day(),
                        about.language(),
                        about.other(),
                        about.name(),
                        about.count())
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
        return Sha256.hex(facts);
    }

    public boolean movable() {
        return ways.stream().anyMatch(way -> way.kind() == WayKind.MOVE);
    }
}
