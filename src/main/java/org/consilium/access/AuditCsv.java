package org.consilium.access;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.consilium.shared.SpreadsheetText;

/**
 * Entries of the audit log as comma-separated values (RFC 4180). A spreadsheet opens every cell as text, whatever it
 * contains.
 */
public final class AuditCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("id", "at", "caller", "member", "name", "action", "exchange", "subject", "address")
            .get();

    private final CSVPrinter printer;

    /** Writes the header at once. */
    public AuditCsv(Appendable out) throws IOException {
        out.append(SpreadsheetText.BYTE_ORDER_MARK);
        printer = new CSVPrinter(out, FORMAT);
    }

    public void write(List<AuditJson> entries) throws IOException {
        for (AuditJson entry : entries) {
            printer.printRecord(
                    entry.id(),
                    entry.at(),
                    entry.caller().code(),
                    entry.member(),
                    entry.name() == null ? null : SpreadsheetText.of(entry.name()),
                    entry.action().code(),
                    SpreadsheetText.of(entry.exchange()),
                    SpreadsheetText.of(entry.subject()),
                    SpreadsheetText.of(entry.address()));
        }
        printer.flush();
    }
}
