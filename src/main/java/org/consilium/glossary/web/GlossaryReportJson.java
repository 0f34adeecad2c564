package org.consilium.glossary.web;

import java.util.List;
import org.consilium.glossary.GlossaryReport;
import org.consilium.glossary.TermErrorJson;

/**
 * The result of an import of terms, or of a check.
 *
 * @param changed existing terms that the file changes or extends
 * @param errors lines that are left out; at most 100
 */
public record GlossaryReportJson(
        boolean done, int added, int unchanged, List<ChangedJson> changed, List<TermErrorJson> errors) {
    public record ChangedJson(int line, String word) {}

    static GlossaryReportJson of(GlossaryReport report) {
        return new GlossaryReportJson(
                report.done(),
                report.added(),
                report.unchanged(),
                report.changed().stream()
                        .map(one -> new ChangedJson(one.line(), one.word()))
                        .toList(),
                TermErrorJson.of(report.bad()));
    }
}
