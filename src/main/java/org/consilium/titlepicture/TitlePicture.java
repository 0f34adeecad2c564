package org.consilium.titlepicture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.consilium.font.TextOutline;

/** A PNG of a title, in the size that messengers and social networks ask for. Equal words give equal bytes. Pure. */
public final class TitlePicture {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xFFFFFF);
    private static final Color INK = new Color(0x16202B);
    private static final Color SOFT = new Color(0x4A5764);
    private static final Color FIRST = new Color(0x0B6178);
    private static final Color SECOND = new Color(0x9A4A14);
    private static final Color ACCENT = new Color(0x2A4CB0);
    private static final int MARGIN = 72;
    private static final int LINE = WIDTH - 2 * MARGIN;

    private TitlePicture() {}

    /**
     * What stands on it, from top to bottom.
     *
     * @param site the name of the product
     * @param locale of the title, for its line breaks
     * @param also the title in the other side's language; "" for none
     * @param lines when it takes place, at each side
     */
    public record Words(String site, Locale locale, String title, String also, List<String> lines) {
        public Words {
            lines = List.copyOf(lines);
        }
    }

    public static byte[] of(Words words) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            draw(pen, words);
        } finally {
            pen.dispose();
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void draw(Graphics2D pen, Words words) {
        fill(pen, PAPER, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        fill(pen, FIRST, new Rectangle2D.Double(0, 0, WIDTH / 2.0, 14));
        fill(pen, SECOND, new Rectangle2D.Double(WIDTH / 2.0, 0, WIDTH / 2.0, 14));
        mark(pen);
        text(pen, INK, List.of(words.site()), 34, MARGIN + 64, 104, 0);
        double y = text(pen, INK, TextOutline.lines(words.title(), words.locale(), 58, LINE, 3), 58, MARGIN, 206, 74);
        text(pen, SOFT, TextOutline.lines(words.also(), Locale.ROOT, 34, LINE, 2), 34, MARGIN, y + 6, 46);
        double foot = HEIGHT - 62 - 44.0 * (words.lines().size() - 1);
        for (String line : words.lines()) {
            text(pen, ACCENT, TextOutline.lines(line, words.locale(), 32, LINE, 1), 32, MARGIN, foot, 0);
            foot += 44;
        }
    }

    /** @return where the next line would stand */
    private static double text(
            Graphics2D pen, Color color, List<String> lines, double size, double x, double top, double step) {
        double y = top;
        for (String line : lines) {
            fill(pen, color, TextOutline.of(line, size, x, y));
            y += step;
        }
        return y;
    }

    /** The product's mark: two sides around one case. */
    private static void mark(Graphics2D pen) {
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(FIRST);
        pen.draw(new Arc2D.Double(MARGIN, 70, 44, 44, 100, 160, Arc2D.OPEN));
        pen.setColor(SECOND);
        pen.draw(new Arc2D.Double(MARGIN, 70, 44, 44, -80, 160, Arc2D.OPEN));
        fill(pen, ACCENT, new Ellipse2D.Double(MARGIN + 15, 85, 14, 14));
    }

    private static void fill(Graphics2D pen, Color color, Shape shape) {
        pen.setColor(color);
        pen.fill(shape);
    }
}
