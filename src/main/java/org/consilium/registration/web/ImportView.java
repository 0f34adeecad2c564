package org.consilium.registration.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.consilium.access.LinkAddress;
import org.consilium.page.WrongLine;
import org.consilium.registration.Finding;
import org.consilium.registration.ImportReport;
import org.consilium.registration.Invited;
import org.consilium.registration.LinksCsv;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What came of an import. Links are in the page and nowhere else, so their list for a spreadsheet is in it too. */
public record ImportView(
        String base,
        LinkAddress address,
        @Nullable ImportReport report,
        @Nullable String problem) {
    public boolean offerGood() {
        return report != null && !report.done() && !report.bad().isEmpty() && report.good() > 0;
    }

    public List<WrongLine> wrong(Texts words) {
        return Objects.requireNonNull(report).bad().stream()
                .map(one -> new WrongLine(
                        one.line(), column(words, one.finding()), one.finding().said(words)))
                .toList();
    }

    private static @Nullable String column(Texts words, Finding finding) {
        return finding.field() == null ? null : words.say(finding.field());
    }

    public String url(Invited one) {
        return address.of(Objects.requireNonNull(one.link()).secret());
    }

    public String download() {
        String csv = LinksCsv.of(Objects.requireNonNull(report).links(), address);
        return "data:text/csv;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    }
}
