package org.consilium.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Free text as the value of a header: one line whatever stood in it, encoded words where it is not plain (RFC 2047). */
final class HeaderText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ]{0,60}");
    /** An encoded word has 75 characters at most, 12 of them around the Base64. */
    private static final int MOST_BYTES = 45;

    private HeaderText() {}

    static String encode(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (PLAIN.matcher(line).matches()) {
            return line;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        // A character is never split between two words.
        for (int point : line.codePoints().toArray()) {
            int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > MOST_BYTES) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.appendCodePoint(point);
            bytes += length;
        }
        words.add(word(word));
        return String.join("\r\n ", words);
    }

    private static String word(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
