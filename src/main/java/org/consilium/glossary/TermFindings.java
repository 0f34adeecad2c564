package org.consilium.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong in a file, as far as anybody reads: one more than is said is kept, to know that there are more. */
final class TermFindings {
    /** So many are said. */
    static final int MOST = 100;

    private final List<TermFinding> found = new ArrayList<>();

    void add(TermFinding one) {
        if (!isMore()) {
            found.add(one);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean isMore() {
        return found.size() > MOST;
    }

    /** By line. */
    List<TermFinding> said() {
        return found.stream()
                .sorted(Comparator.comparingInt(TermFinding::line))
                .limit(MOST)
                .toList();
    }
}
