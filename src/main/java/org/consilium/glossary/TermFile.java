package org.consilium.glossary;

import java.util.List;
import org.consilium.table.Finding;
import org.consilium.table.Table;
import org.consilium.table.Upload;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file of terms.
 *
 * @param bad errors by line
 * @param preview the list as understood
 * @param more whether there are more errors than {@code bad} lists
 */
record TermFile(List<Line> good, List<Finding<String, TermWrong>> bad, boolean more, Table.Preview preview) {
    static final int MOST_BYTES = 2_000_000;

    /** @param status null if the file gives none */
    record Line(int number, TermContent content, @Nullable TermStatus status) {}

    static TermFile of(List<Line> good, TermFindings bad, Table.Preview preview) {
        return new TermFile(List.copyOf(good), bad.said(), bad.isMore(), preview);
    }

    static TermFile refused(int line, TermWrong wrong, String expected) {
        return new TermFile(
                List.of(),
                List.of(Finding.<String, TermWrong>of(null, wrong, "", expected).at(line)),
                false,
                Table.Preview.NONE);
    }

    /** TBX is XML, and CSV never begins like XML. */
    static TermFile read(Upload upload) {
        byte[] bytes = upload.bytes();
        if (bytes.length > MOST_BYTES) {
            return refused(1, TermWrong.TOO_LARGE, String.valueOf(MOST_BYTES / 1_000_000));
        }
        return looksLikeXml(bytes) ? new GlossaryTbxReader().read(bytes) : new GlossaryCsvReader().read(upload);
    }

    private static boolean looksLikeXml(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] <= ' ') {
            at++; // bytes above 127 are negative: the UTF-8 byte order mark, and white space
        }
        return at < bytes.length && bytes[at] == '<';
    }
}
