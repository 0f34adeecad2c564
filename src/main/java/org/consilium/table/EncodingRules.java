package org.consilium.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/** Detects the encoding of a list. Pure. */
final class EncodingRules {
    /** The number of bytes examined. */
    private static final int LOOKED_AT = 200_000;

    /** Per cent of letters. The rest allows for foreign words. */
    private static final int MOST_FOREIGN = 5;

    private static final int PERCENT = 100;

    /** Letters of Russian, Ukrainian and Belarusian, and symbols that people type with them. */
    private static final String CYRILLIC_WITH = "ЁёІіЇїЄєҐґЎў№«»“”„’‘–—…\u00A0°";

    private EncodingRules() {}

    /** @param sure by a byte order mark, or because every byte fits Unicode; a person has to check a guess */
    record Told(Encoding encoding, boolean sure) {}

    /** @return empty if no encoding fits */
    static Optional<Told> told(byte[] bytes, boolean guessing) {
        if (isUtf16(bytes)) {
            return Optional.of(new Told(Encoding.UTF_16, true));
        }
        if (text(bytes, Encoding.UTF_8).isPresent()) {
            return Optional.of(new Told(Encoding.UTF_8, true));
        }
        return guessing ? guess(bytes).map(encoding -> new Told(encoding, false)) : Optional.empty();
    }

    /** By its mark, or by the zero bytes of its digits, separators and line ends. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2 || bytes.length % 2 != 0) {
            return false;
        }
        boolean marked = (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        return marked || lineEndsOfUtf16(bytes);
    }

    private static boolean lineEndsOfUtf16(byte[] bytes) {
        for (int at = 0; at + 1 < bytes.length; at += 2) {
            if (bytes[at] == '\n' && bytes[at + 1] == 0) {
                return true;
            }
        }
        return false;
    }

    /** The whole text, or nothing if a byte does not fit. Without the byte order mark. */
    static Optional<String> text(byte[] bytes, Encoding encoding) {
        try {
            boolean bigEndian = encoding == Encoding.UTF_16
                    && bytes.length > 1
                    && bytes[0] == (byte) 0xFE
                    && bytes[1] == (byte) 0xFF;
            String text = (bigEndian ? java.nio.charset.StandardCharsets.UTF_16BE : encoding.charset())
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    /** Cyrillic read as Chinese gives rare characters; Chinese read as Cyrillic gives capitals inside words. */
    private static Optional<Encoding> guess(byte[] bytes) {
        byte[] beginning = bytes.length <= LOOKED_AT ? bytes : Arrays.copyOf(bytes, LOOKED_AT);
        if (text(beginning, Encoding.WINDOWS_1251)
                .filter(EncodingRules::isCyrillic)
                .isPresent()) {
            return Optional.of(Encoding.WINDOWS_1251);
        }
        return text(bytes, Encoding.GB18030)
                .filter(text -> isCommonChinese(bytes))
                .map(text -> Encoding.GB18030);
    }

    private static boolean isCyrillic(String text) {
        int letters = 0;
        int foreign = 0;
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one >= 0x80) {
                letters++;
                boolean known = (one >= 'А' && one <= 'я') || CYRILLIC_WITH.indexOf(one) >= 0;
                boolean capitalInside = Character.isUpperCase(one) && Character.isLowerCase(before);
                foreign += known && !capitalInside ? 0 : 1;
            }
            before = one;
        }
        return letters > 0 && foreign * PERCENT <= letters * MOST_FOREIGN;
    }

    /**
     * Rows 1-9 (symbols) and 16-55 (the most common 3,755 characters) of GB 2312 make up nearly all of a Chinese text.
     */
    private static boolean isCommonChinese(byte[] bytes) {
        int all = 0;
        int rare = 0;
        for (int at = 0; at + 1 < bytes.length; at++) {
            int lead = bytes[at] & 0xFF;
            if (lead >= 0x80) {
                int row = lead - 0xA0;
                boolean common = (row >= 1 && row <= 9) || (row >= 16 && row <= 55);
                boolean inGb2312 = (bytes[at + 1] & 0xFF) > 0xA0;
                all++;
                rare += common && inGb2312 ? 0 : 1;
                at++;
            }
        }
        return all > 0 && rare * 4 <= all;
    }

    /** The first byte that does not fit. Lines of the detectable encodings end with byte 10. */
    static int firstBrokenLine(byte[] bytes, Encoding encoding) {
        int line = 1;
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                if (text(Arrays.copyOfRange(bytes, start, at), encoding).isEmpty()) {
                    return line;
                }
                line++;
                start = at + 1;
            }
        }
        return line;
    }
}
