package org.consilium.glossary.web;

import java.util.List;
import org.consilium.glossary.GlossaryReport;
import org.consilium.glossary.TermErrorJson;

/**
 * What came of a file of terms, or would come of it.
 *
 * @param changed terms that are there and of which the file says something else, or more
 * @param errors lines that are left out; no more than 100
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
