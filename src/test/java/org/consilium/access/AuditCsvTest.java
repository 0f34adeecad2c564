package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditCsvTest {
    @Test
    void aNameWithCommasQuotesAndLinesIsOneCell() throws IOException {
        String row = written("Pan, \"Qing\"\nof Binzhou");

        assertThat(row).startsWith("\ufeffid,at,caller,member,name,action,exchange,subject,address\r\n");
        assertThat(row)
                .endsWith(
                        "4,2026-11-22T10:00:00Z,member,17,\"Pan, \"\"Qing\"\"\nof Binzhou\",signed_in,here-2023,link 4,192.0.2.1\r\n")
                .hasLineCount(3);
    }

    /** What counts as a formula: {@link org.consilium.shared.SpreadsheetTextTest}. */
    @Test
    void aCellThatASpreadsheetWouldRunIsText() throws IOException {
        assertThat(written("=1+1")).contains("'=1+1");
    }

    @Test
    void anUnknownMemberIsAnEmptyCell() throws IOException {
        assertThat(written(null)).contains(",17,,signed_in,");
    }

    private static String written(String name) throws IOException {
        StringBuilder out = new StringBuilder();
        new AuditCsv(out)
                .write(List.of(new AuditJson(
                        4,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        Caller.Kind.MEMBER,
                        17L,
                        name,
                        AuditAction.SIGNED_IN,
                        "here-2023",
                        "link 4",
                        "192.0.2.1")));
        return out.toString();
    }
}
