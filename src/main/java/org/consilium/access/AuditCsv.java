package org.consilium.access;

import java.io.IOException;
import java.util.List;
import org.consilium.shared.SpreadsheetCsv;

/** Entries of the audit log as a list for a spreadsheet. */
public final class AuditCsv {
    private static final List<String> COLUMNS =
            List.of("id", "at", "caller", "member", "name", "action", "exchange", "subject", "address");

    private final SpreadsheetCsv csv;

    /** Writes the header at once. */
    public AuditCsv(Appendable out) throws IOException {
        csv = new SpreadsheetCsv(out, COLUMNS);
    }

    public void write(List<AuditJson> entries) throws IOException {
        for (AuditJson entry : entries) {
            csv.row(
                    entry.id(),
                    entry.at(),
                    entry.caller().code(),
                    entry.member(),
                    entry.name(),
                    entry.action().code(),
                    entry.exchange(),
                    entry.subject(),
                    entry.address());
        }
        csv.flush();
    }
}
