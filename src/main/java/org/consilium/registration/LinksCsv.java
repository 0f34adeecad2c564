package org.consilium.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.Moments;
import org.consilium.exchange.Side;
import org.consilium.shared.SpreadsheetCsv;
import org.consilium.shared.UiLanguage;

/** Links to hand over, as a list for a spreadsheet. */
public final class LinksCsv {
    private LinksCsv() {}

    /** @param language of the person who hands the links over; times are written as in {@link Moments} */
    public static String of(
            List<InvitationResult> invited, LinkAddress address, UiLanguage language, List<Side> sides) {
        StringBuilder text = new StringBuilder();
        try {
            SpreadsheetCsv csv =
                    new SpreadsheetCsv(text, List.of("line", "name", "email", "role", "side", "link", "expires"));
            for (InvitationResult one : invited) {
                NewLink link = Objects.requireNonNull(one.link());
                csv.row(
                        one.invitee().line(),
                        one.invitee().details().name(),
                        Objects.requireNonNullElse(one.invitee().details().email(), ""),
                        one.invitee().role().code(),
                        one.invitee().side(),
                        address.of(link.secret()),
                        Moments.said(link.expiresAt(), language, sides));
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
