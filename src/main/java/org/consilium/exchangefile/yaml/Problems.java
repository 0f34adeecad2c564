package org.consilium.exchangefile.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the errors of one file. */
public final class Problems {
    /** More than anybody reads, and few enough that a hostile file cannot fill the memory with errors. */
    public static final int MOST = 1_000;

    private final String file;
    private final List<FileProblem> found = new ArrayList<>();

    /** There are so many problems that the rest of the file is not checked. */
    public static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public Problems(String file) {
        this.file = file;
    }

    /** {@code what} follows the path as a predicate ("is missing"); {@code expected} follows "expected". */
    public void add(Position at, String path, Phrase what, Phrase expected) {
        if (found.size() == MOST) {
            throw new Enough();
        }
        String where = path.isEmpty() ? "file" : path;
        found.add(new FileProblem(file, at.line(), at.column(), FileTextRules.printable(where), what, expected));
    }

    public SourcePositions places(Node root) {
        return new SourcePositions(file, root);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By position; at one position in the order in which they were found. */
    public List<FileProblem> sorted() {
        List<FileProblem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column));
        if (found.size() == MOST) {
            FileProblem last = sorted.getLast();
            Phrase what = Phrase.of("many", "has %,d problems and may have more", MOST);
            sorted.add(new FileProblem(file, last.line(), last.column(), "file", what, Phrase.of("none", "none")));
        }
        return List.copyOf(sorted);
    }
}
