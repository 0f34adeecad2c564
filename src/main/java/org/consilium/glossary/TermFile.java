package org.consilium.glossary;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of terms holds.
 *
 * @param bad what is wrong in it, by line; of a file that is wrong from end to end not more than anybody reads
 */
record TermFile(List<Line> good, List<TermFinding> bad) {
    static final int MOST_FINDINGS = 100;
    static final int MOST_BYTES = 2_000_000;

    /** @param status null where the file does not say */
    record Line(int number, TermContent content, @Nullable TermStatus status) {}

    TermFile {
        bad = bad.stream()
                .sorted(Comparator.comparingInt(TermFinding::line))
                .limit(MOST_FINDINGS)
                .toList();
    }

    static TermFile refused(int line, TermWrong wrong, String expected) {
        return new TermFile(List.of(), List.of(TermFinding.of(wrong, expected).at(line)));
    }

    /** TBX is XML, and CSV never begins as that does. */
    static TermFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(1, TermWrong.TOO_LARGE, String.valueOf(MOST_BYTES / 1_000_000));
        }
        return looksLikeXml(bytes) ? new GlossaryTbxReader().read(bytes) : new GlossaryCsvReader().read(bytes);
    }

    private static boolean looksLikeXml(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] <= ' ') {
            at++; // bytes above 127 are negative: the mark of UTF-8 and white space
        }
        return at < bytes.length && bytes[at] == '<';
    }
}
