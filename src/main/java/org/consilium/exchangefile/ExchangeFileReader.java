package org.consilium.exchangefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.exchangefile.yaml.Problems;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.SourcePositions;
import org.consilium.exchangefile.yaml.YamlCursor;
import org.consilium.exchangefile.yaml.YamlSource;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads exchange files of format 1. Pure, and safe for untrusted bytes: at most 2 MB of UTF-8, one YAML 1.2 document
 * without anchors, aliases and tags. Fills in the defaults of the format.
 */
public final class ExchangeFileReader {
    /** The largest file accepted, in bytes. */
    static final int MOST_BYTES = YamlSource.MOST_BYTES;

    /** The result: a file, or all its errors. */
    public sealed interface Result permits Accepted, Refused {}

    /** @param places the position of each value in the source, for problems that only the database can find */
    public record Accepted(ExchangeFile file, SourcePositions places) implements Result {}

    /** @param problems by position in the file; never empty */
    public record Refused(List<FileProblem> problems) implements Result {}

    private ExchangeFileReader() {}

    /** @param name of the file in its problems; no file is opened */
    public static Result read(byte[] bytes, String name) {
        return read(name, problems -> YamlSource.read(bytes, problems));
    }

    /** @param source of a tree that has no text; its problems have no positions */
    static Result read(Function<Problems, Optional<Node>> source) {
        return read("document", source);
    }

    private static Result read(String name, Function<Problems, Optional<Node>> source) {
        Problems problems = new Problems(name);
        return read(source, problems)
                .filter(accepted -> problems.isEmpty())
                .<Result>map(accepted -> accepted)
                .orElseGet(() -> new Refused(problems.sorted()));
    }

    /** @param document written by {@link ExchangeFileWriter} */
    public static ExchangeFile accepted(String document) {
        return switch (read(document.getBytes(StandardCharsets.UTF_8), "document")) {
            case Accepted accepted -> accepted.file();
            case Refused refused ->
                throw new IllegalArgumentException(refused.problems().toString());
        };
    }

    private static Optional<Accepted> read(Function<Problems, Optional<Node>> source, Problems problems) {
        try {
            return source.apply(problems)
                    .flatMap(root -> read(root, problems).map(file -> new Accepted(file, problems.places(root))));
        } catch (Problems.Enough enough) {
            return Optional.empty();
        }
    }

    private static Optional<ExchangeFile> read(Node root, Problems problems) {
        YamlCursor file = YamlCursor.root(root, problems);
        Optional<YamlCursor> other = file.peek("format").filter(format -> !Scalars.format1(format));
        if (other.isPresent()) {
            return Optional.empty(); // other problems would depend on that other format
        }
        return Optional.of(new ProgrammeReader(file).read());
    }
}
