package org.consilium.exchangefile;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads exchange files of format 1. Pure and safe for bytes from anywhere: at most 2 MB of UTF-8, one YAML 1.2
 * document without anchors, aliases and tags. What the format states as default is filled in.
 */
public final class ExchangeFileReader {
    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = YamlSource.MOST_BYTES;

    /** What came of reading: a file, or everything that is wrong with it. */
    public sealed interface Result permits Accepted, Refused {}

    /** @param places where in the source each value stands, for problems that only the database can see */
    public record Accepted(ExchangeFile file, Places places) implements Result {}

    /** @param problems by position in the file; never empty */
    public record Refused(List<FileProblem> problems) implements Result {}

    private ExchangeFileReader() {}

    /** @param name the file as its problems call it; it is not opened */
    public static Result read(byte[] bytes, String name) {
        Problems problems = new Problems(name);
        Optional<Node> root = YamlSource.read(bytes, problems);
        Optional<ExchangeFile> file = root.flatMap(tree -> read(tree, problems));
        if (file.isEmpty() || !problems.isEmpty()) {
            return new Refused(problems.sorted());
        }
        return new Accepted(file.get(), new Places(name, root.orElseThrow()));
    }

    private static Optional<ExchangeFile> read(Node root, Problems problems) {
        YamlCursor file = YamlCursor.root(root, problems);
        Optional<YamlCursor> other = file.peek("format").filter(format -> !isFormat1(format));
        if (other.isPresent()) {
            return Optional.empty(); // what else would be wrong is a matter of that other format
        }
        return Optional.of(new ProgrammeReader(file).read());
    }

    private static boolean isFormat1(YamlCursor format) {
        return Scalars.whole(1, 1).apply(format) == 1;
    }
}
