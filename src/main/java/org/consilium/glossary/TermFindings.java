package org.consilium.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.table.Finding;

/** The errors of a file, at most as many as anybody reads, plus one to know that there are more. */
final class TermFindings {
    /** The most errors shown. */
    static final int MOST = 100;

    private final List<Finding<String, TermWrong>> found = new ArrayList<>();

    void add(Finding<String, TermWrong> one) {
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
    List<Finding<String, TermWrong>> said() {
        return found.stream()
                .sorted(Comparator.comparingInt(Finding::line))
                .limit(MOST)
                .toList();
    }
}
