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
import org.consilium.registration.entry.InviteeTemplate;
import org.consilium.registration.entry.Wrong;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Finding;
import org.consilium.table.UploadForm;
import org.jspecify.annotations.Nullable;

/** The result of an import. Links are shown only on this page, so it also contains their list for a spreadsheet. */
public record ImportView(
        String base,
        LinkAddress address,
        ExchangeHead exchange,
        UiLanguage language,
        @Nullable ImportReport report,
        @Nullable String problem) {
    public UploadForm form() {
        return new UploadForm(report);
    }

    public List<LineError> wrong(Texts words) {
        Map<Field, List<String>> choices = InviteeTemplate.choices(exchange.sides(), language);
        return Objects.requireNonNull(report).bad().stream()
                .map(one -> new LineError(
                        one.line(),
                        column(words, one),
                        translated(words, one, choices).said(words)))
                .toList();
    }

    /** Names the choices as the empty list does, since the reader will type them. Codes are for programs. */
    private static Finding<Field, Wrong> translated(
            Texts words, Finding<Field, Wrong> found, Map<Field, List<String>> choices) {
        boolean choice = found.wrong() == Wrong.UNKNOWN || found.wrong() == Wrong.SIDE_NEEDED;
        @Nullable Field field = found.field();
        if (!choice || field == null) {
            return found;
        }
        List<String> named = choices.get(field);
        return named != null
                ? Finding.of(field, found.wrong(), found.given(), String.join(words.say("sign.list"), named))
                : found;
    }

    private static @Nullable String column(Texts words, Finding<Field, Wrong> finding) {
        return finding.field() == null ? null : words.say(finding.field());
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
