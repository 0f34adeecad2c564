package org.consilium.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

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
        return Kept.of(this).font();
    }

    /** Whether it has a glyph of its own for a character. */
    boolean has(int character) {
        return Kept.of(this).glyphs().getGlyphId(character) != 0;
    }

    /** The shape of a character that it has; null for a space. Locked, because the parser seeks in the font's bytes. */
    @Nullable
    GlyphData glyph(int character) throws IOException {
        Parsed parsed = Kept.of(this);
        synchronized (parsed.font()) {
            return parsed.font().getGlyph().getGlyph(parsed.glyphs().getGlyphId(character));
        }
    }

    /** Of a character that it has, in thousandths of the font's size. */
    int width(int character) {
        try {
            Parsed parsed = Kept.of(this);
            int advance = parsed.font().getAdvanceWidth(parsed.glyphs().getGlyphId(character));
            return advance * 1000 / parsed.font().getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Parsed(TrueTypeFont font, CmapLookup glyphs) {}

    /** Read when the first of them is needed. */
    private static final class Kept {
        static final Map<FontFace, Parsed> ALL = new EnumMap<>(FontFace.class);

        static Parsed of(FontFace face) {
            return Objects.requireNonNull(ALL.get(face));
        }

        static {
            for (FontFace face : values()) {
                String name = "/fonts/" + face.file + ".ttf";
                try (var in = Objects.requireNonNull(FontFace.class.getResourceAsStream(name), name)) {
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                    // Noto Sans has rules for Devanagari, which PDFBox would apply to every word of every script.
                    font.setEnableGsub(false);
                    ALL.put(face, new Parsed(font, font.getUnicodeCmapLookup()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
