package org.consilium.glossary.web;

import java.util.List;
import org.consilium.admission.ExchangeHead;
import org.consilium.glossary.GlossaryReport;
import org.consilium.glossary.TermStatus;
import org.consilium.page.LineError;
import org.consilium.shared.Texts;
import org.consilium.table.UploadForm;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import of terms.
 *
 * @param head null for the installation
 * @param base the address of the list
 * @param otherwise the status of terms for which the file gives none
 */
public record GlossaryImportView(
        @Nullable ExchangeHead head,
        String base,
        TermStatus otherwise,
        @Nullable GlossaryReport report,
        @Nullable String problem) {
    /** The most changes shown one by one. */
    private static final int MOST_SHOWN = 100;

    public UploadForm form() {
        return new UploadForm(report);
    }

    public List<LineError> wrong(Texts words) {
        return report == null
                ? List.of()
                : report.bad().stream()
                        .map(one -> new LineError(one.line(), one.field(), one.said(words)))
                        .toList();
    }

    public List<GlossaryReport.Changed> changed() {
        return report == null
                ? List.of()
                : report.changed().stream().limit(MOST_SHOWN).toList();
    }

    public List<TermStatus> statuses() {
        return List.of(TermStatus.AGREED, TermStatus.PROPOSED);
    }
}
