package org.consilium.registration.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.ExchangeHead;
import org.consilium.page.LineError;
import org.consilium.registration.ImportReport;
import org.consilium.registration.InvitationResult;
import org.consilium.registration.LinksCsv;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.Finding;
import org.consilium.registration.entry.InviteeTemplate;
import org.consilium.registration.entry.Wrong;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Encoding;
import org.jspecify.annotations.Nullable;

/** The result of an import. Links are shown only on this page, so it also contains their list for a spreadsheet. */
public record ImportView(
        String base,
        LinkAddress address,
        ExchangeHead exchange,
        UiLanguage language,
        @Nullable ImportReport report,
        @Nullable String problem) {
    public boolean offersValidLines() {
        return report != null && !report.done() && !report.bad().isEmpty() && report.good() > 0;
    }

    /** A browser does not send a file again: to continue, a person has to choose it once more. */
    public boolean chooseAgain() {
        return report != null && !report.done();
    }

    public List<LineError> wrong(Texts words) {
        Map<Field, List<String>> choices = InviteeTemplate.choices(exchange.sides(), language);
        return Objects.requireNonNull(report).bad().stream()
                .map(one -> new LineError(
                        one.line(),
                        column(words, one.finding()),
                        translated(words, one.finding(), choices).said(words)))
                .toList();
    }

    /** Names the choices as the empty list does, since the reader will type them. Codes are for programs. */
    private static Finding translated(Texts words, Finding found, Map<Field, List<String>> choices) {
        boolean choice = found.wrong() == Wrong.UNKNOWN || found.wrong() == Wrong.SIDE_NEEDED;
        @Nullable Field field = found.field();
        if (!choice || field == null) {
            return found;
        }
        List<String> named = choices.get(field);
        return named != null
                ? new Finding(field, found.wrong(), found.given(), String.join(words.say("sign.list"), named))
                : found;
    }

    private static @Nullable String column(Texts words, Finding finding) {
        return finding.field() == null ? null : words.say(finding.field());
    }

    public List<Encoding> encodings() {
        return List.of(Encoding.values());
    }

    /** The code of the encoding in which the list was read; empty if there is nothing to choose. */
    public String encoding() {
        Encoding read = report == null ? null : report.preview().encoding();
        return read == null || read == Encoding.UTF_8 ? "" : read.code();
    }

    public String url(InvitationResult one) {
        return address.of(Objects.requireNonNull(one.link()).secret());
    }

    public String download() {
        String csv = LinksCsv.of(Objects.requireNonNull(report).links(), address, language, exchange.sides());
        return "data:text/csv;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    }
}
