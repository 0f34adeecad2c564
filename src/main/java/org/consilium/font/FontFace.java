package org.consilium.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a printed programme, in the order in which a letter is looked for. Noto Sans comes first: Noto Sans SC has
 * the Russian letters but neither the Ukrainian nor the Kazakh ones, so that it would mix two fonts within one word.
 */
public enum FontFace {
    NOTO_SANS("Noto Sans", "NotoSans_400Regular", 400),
    NOTO_SANS_BOLD("Noto Sans", "NotoSans_700Bold", 700),
    NOTO_SANS_SC("Noto Sans SC", "NotoSansSC_400Regular", 400),
    NOTO_SANS_SC_BOLD("Noto Sans SC", "NotoSansSC_700Bold", 700);

    private final String family;
    private final String file;
    private final int weight;

    FontFace(String family, String file, int weight) {
        this.family = family;
        this.file = file;
        this.weight = weight;
    }

    public String family() {
        return family;
    }

    /** As in CSS. */
    public int weight() {
        return weight;
    }

    /**
     * Read once and kept: parsing one takes a tenth of a second. PDFBox locks it where it reads glyphs, so that threads may
     * share it. Do not close it.
     */
    public TrueTypeFont parsed() {
        return Kept.FONTS[ordinal()];
    }

    /** Whether it has a glyph of its own for a character. */
    boolean has(int character) {
        return Kept.LOOKUPS[ordinal()].getGlyphId(character) != 0;
    }

    /** Of a character that it has, in thousandths of the font's size. */
    int width(int character) {
        try {
            TrueTypeFont font = parsed();
            return font.getAdvanceWidth(Kept.LOOKUPS[ordinal()].getGlyphId(character)) * 1000 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when the first of them is needed. */
    private static final class Kept {
        static final TrueTypeFont[] FONTS = new TrueTypeFont[values().length];
        static final CmapLookup[] LOOKUPS = new CmapLookup[values().length];

        static {
            for (FontFace face : values()) {
                String name = "/fonts/" + face.file + ".ttf";
                try (var in = Objects.requireNonNull(FontFace.class.getResourceAsStream(name), name)) {
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                    // Noto Sans has rules for Devanagari, which PDFBox would apply to every word of every script.
                    font.setEnableGsub(false);
                    FONTS[face.ordinal()] = font;
                    LOOKUPS[face.ordinal()] = font.getUnicodeCmapLookup();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
