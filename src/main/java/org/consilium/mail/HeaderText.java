package org.consilium.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Header values, folded into lines of at most 76 characters (RFC 5322, 2.2.3; RFC 2047, 2). The first line begins with
 * the header's name.
 */
final class HeaderText {
    private static final int LONGEST_LINE = 76;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ]{0,60}");
    private static final String FOLD = "\r\n ";
    private static final String BEGIN = "=?UTF-8?B?";
    private static final String END = "?=";
    private static final int BYTES_OF_BASE64 = 3;
    private static final int CHARACTERS_OF_BASE64 = 4;

    private final StringBuilder value = new StringBuilder();
    /** Characters already in the line. */
    private int line;

    private HeaderText(String header) {
        line = header.length() + ": ".length();
    }

    /** Free text: unchanged if it is plain, otherwise as encoded words (RFC 2047). */
    static String encode(String header, String text) {
        HeaderText field = new HeaderText(header);
        field.words(text);
        return field.value.toString();
    }

    /** {@code NAME <ADDRESS>} */
    static String mailbox(String header, String name, String address) {
        HeaderText field = new HeaderText(header);
        field.words(name);
        field.atom("<" + address + ">");
        return field.value.toString();
    }

    /** Text that must not be broken. */
    static String unbroken(String header, String token) {
        HeaderText field = new HeaderText(header);
        boolean fits = field.line + token.length() <= LONGEST_LINE;
        return fits ? token : FOLD + token;
    }

    private void words(String text) {
        String said = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (PLAIN.matcher(said).matches()) {
            add(said);
            return;
        }
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        // A character is never split between two encoded words.
        for (int point : said.codePoints().toArray()) {
            int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > room()) {
                word(word);
                fold();
                word.setLength(0);
                bytes = 0;
            }
            word.appendCodePoint(point);
            bytes += length;
        }
        word(word);
    }

    /** Bytes of an encoded word that still fit into this line. */
    private int room() {
        return (LONGEST_LINE - line - BEGIN.length() - END.length()) / CHARACTERS_OF_BASE64 * BYTES_OF_BASE64;
    }

    private void word(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        add(BEGIN + Base64.getEncoder().encodeToString(bytes) + END);
    }

    private void atom(String token) {
        if (line + 1 + token.length() > LONGEST_LINE) {
            fold();
            add(token);
        } else {
            add(" " + token);
        }
    }

    private void fold() {
        value.append(FOLD);
        line = 1;
    }

    private void add(String text) {
        value.append(text);
        line += text.length();
    }
}
