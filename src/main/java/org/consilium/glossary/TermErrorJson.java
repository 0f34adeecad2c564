package org.consilium.glossary;

import java.util.List;
import org.consilium.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One error, for programs.
 *
 * @param line of a file, from 1; left out without a file
 * @param field {@code domain}, {@code note}, {@code status}, or the tag of a language
 */
public record TermErrorJson(
        @Nullable Integer line, @Nullable String field, TermWrong code, String message) {
    /** The member of problems that lists these. */
    static final String MEMBER = "errors";

    public static List<TermErrorJson> of(List<Finding<String, TermWrong>> findings) {
        return findings.stream()
                .map(one -> new TermErrorJson(
                        one.line() == 0 ? null : one.line(), one.field(), one.wrong(), one.inEnglish()))
                .toList();
    }
}
