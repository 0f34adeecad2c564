package org.consilium.scheduling.form;

import java.util.List;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.shared.Texts;

/** What is wrong in a file, as a page lists it in the reader's language. */
public record FileProblems(List<FileProblem> all) {
    private static final String PHRASE = "file.problem.";

    public static FileProblems of(List<FileProblem> problems) {
        return new FileProblems(problems);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** What is wrong and what is expected. */
    public String text(FileProblem problem, Texts words) {
        return words.say(
                "file.problem", "what", text(problem.what(), words), "expected", text(problem.expected(), words));
    }

    private static String text(Phrase phrase, Texts words) {
        Object[] named = new Object[phrase.arguments().size() * 2];
        for (int i = 0; i < phrase.arguments().size(); i++) {
            named[i * 2] = String.valueOf((char) ('a' + i));
            named[i * 2 + 1] = phrase.arguments().get(i);
        }
        return words.say(PHRASE + phrase.code(), named);
    }
}
