package org.consilium.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.GlyphData;

/**
 * Text as shapes, so that a picture of it needs no fonts of the machine and looks alike on all. In bold. Pure; thread-safe.
 */
public final class TextOutline {
    private TextOutline() {}

    /**
     * The lines into which a text breaks; the last one ends in an ellipsis where there would be more.
     *
     * @param width of a line, in units of {@code size}
     */
    public static List<String> lines(String text, Locale locale, double size, double width, int most) {
        long longest = Math.round(width / size * 1000);
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int from = 0;
        int kept = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (kept > from && GlyphRules.width(text.substring(from, end).strip()) > longest) {
                if (lines.size() == most - 1) {
                    break;
                }
                lines.add(text.substring(from, kept).strip());
                from = kept;
            }
            kept = end;
        }
        lines.add(GlyphRules.shortened(text.substring(from).strip(), longest));
        return List.copyOf(lines);
    }

    /** The shape of one line; it begins at the point, which lies on the base line. */
    public static Path2D of(String line, double size, double x, double y) {
        Path2D shape = new Path2D.Double();
        double at = x;
        for (int character : line.codePoints().toArray()) {
            Optional<FontFace> face = GlyphRules.bold(character);
            if (face.isPresent()) {
                append(shape, face.get(), character, size, at, y);
                at += face.get().width(character) * size / 1000;
            }
        }
        return shape;
    }

    private static void append(Path2D shape, FontFace face, int character, double size, double x, double y) {
        try {
            GlyphData glyph = face.glyph(character);
            if (glyph != null) {
                double scale = size / face.parsed().getUnitsPerEm();
                AffineTransform place = AffineTransform.getTranslateInstance(x, y);
                place.scale(scale, -scale);
                shape.append(glyph.getPath().getPathIterator(place), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
