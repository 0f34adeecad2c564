package org.consilium.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text encodings of programs in our readers' countries. */
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** Excel's "Unicode text"; with a byte order mark, or little-endian. */
    UTF_16("UTF-16", StandardCharsets.UTF_16LE),
    /** The national standard of China; GBK and GB 2312 are subsets of it. */
    GB18030("GB18030 (GBK)", Charset.forName("GB18030")),
    /** Cyrillic of Windows. */
    WINDOWS_1251("Windows-1251", Charset.forName("windows-1251"));

    private final String label;
    private final Charset charset;

    Encoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** The code in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for an unknown code */
    public static @Nullable Encoding of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The name that programs show, in every language. */
    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }
}
