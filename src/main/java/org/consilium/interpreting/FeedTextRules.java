package org.consilium.interpreting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.booth.Segment;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Sha256;
import org.consilium.shared.WrittenText;

/** The plain text of captioning tools: each line is a passage; blank lines only separate. Pure. */
final class FeedTextRules {
    /** Bytes per request. */
    static final int MOST_BYTES = 64 * 1024;

    /** Lines per request: each is stored by itself. */
    private static final int MOST_LINES = 200;

    /** Visible ASCII, as in the draft of the header (draft-ietf-httpapi-idempotency-key-header). */
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u2028\u2029\u0085]");
    private static final int ID_BYTES = 20;

    /** @param number of the line in the request, from 1 */
    record Line(int number, String text) {}

    private FeedTextRules() {}

    /** Refuses the whole request if any line is invalid, so that nothing is written partially. */
    static List<Line> lines(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw Problem.tooLarge(
                            "feed.too_large",
                            "A request has at most " + MOST_BYTES + " bytes. Send the text in several.")
                    .asException();
        }
        String[] all = LINE_END.split(decoded(body), -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            String text = all[i].strip();
            if (!text.isEmpty()) {
                lines.add(checked(new Line(i + 1, text)));
            }
        }
        if (lines.isEmpty()) {
            throw Problem.unprocessable("text.empty", "There is no text in the request. Send at least one line.")
                    .asException();
        }
        if (lines.size() > MOST_LINES) {
            throw Problem.unprocessable(
                            "feed.too_many_lines",
                            "A request has at most " + MOST_LINES + " lines. Send the text in several.")
                    .asException();
        }
        return lines;
    }

    /** UTF-8, with or without a byte order mark. */
    private static String decoded(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("feed.not_utf8", "The text is not UTF-8. Encode it as UTF-8 and send it again.")
                    .asException();
        }
    }

    private static Line checked(Line line) {
        try {
            WrittenText.check(line.text, Segment.LONGEST_TEXT);
            return line;
        } catch (ProblemException refused) {
            throw refused.problem().with("line", line.number).asException();
        }
    }

    static void checkKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.badRequest(
                            "feed.idempotency_key",
                            "Idempotency-Key needs 1 to 200 visible ASCII characters. Send a different one.")
                    .asException();
        }
    }

    /**
     * The id of the command that writes a line, equal for a repetition of the same line of the same request. Different
     * text under a used key gets a different id and is not lost.
     */
    static String commandId(long feed, String key, Line line) {
        String all = feed + "\n" + key + "\n" + line.number + "\n" + line.text;
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8), ID_BYTES);
    }
}
