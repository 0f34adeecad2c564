package org.consilium.exchangefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found wrong with one file so far. */
final class Problems {
    /** More than anybody reads, and little enough that a hostile file cannot fill the memory with complaints. */
    static final int MOST = 1_000;

    private final String file;
    private final List<FileProblem> found = new ArrayList<>();
    private boolean more;

    Problems(String file) {
        this.file = file;
    }

    /** {@code what} follows the path as a predicate ("is missing"); {@code expected} follows "expected". */
    void add(Position at, String path, String what, String expected) {
        if (found.size() == MOST) {
            more = true;
            return;
        }
        String where = path.isEmpty() ? "file" : path;
        found.add(new FileProblem(file, at.line(), at.column(), where, what + ", expected " + expected));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By position; those at one position in the order in which they were found. */
    List<FileProblem> sorted() {
        List<FileProblem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column));
        if (more) {
            FileProblem last = sorted.getLast();
            String message = "has more problems than these %,d, expected none".formatted(MOST);
            sorted.add(new FileProblem(file, last.line(), last.column(), "file", message));
        }
        return List.copyOf(sorted);
    }
}
