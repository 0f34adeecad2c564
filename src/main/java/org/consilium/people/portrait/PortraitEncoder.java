package org.consilium.people.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes the JPEG that is kept of a picture: the square of a portrait, or all of a logo. Only pixels survive: no position, no camera, no comment, nothing that follows the
 * picture in its file. One picture at a time is decoded, which bounds the memory.
 */
final class PortraitEncoder {
    private static final float QUALITY = 0.82f;

    /** Faces are above the middle of a picture that is higher than wide. */
    private static final double CUT_ABOVE = 0.25;

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private PortraitEncoder() {}

    /**
     * @return a JPEG of {@link PortraitRules#SIDE} pixels each way
     * @throws org.consilium.shared.ProblemException 422 {@code portrait.refused}
     */
    static byte[] encode(byte[] file) {
        return encode(file, PictureKind.PORTRAIT);
    }

    /**
     * @return a JPEG of the size of its kind
     * @throws org.consilium.shared.ProblemException 422 {@code portrait.refused}
     */
    static byte[] encode(byte[] file, PictureKind kind) {
        PictureHead head = PortraitRules.check(file, kind);
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return jpeg(drawn(decode(file, head, kind), head.orientation(), kind));
        } catch (IOException
                | RuntimeException unreadable) { // decoders throw anything at files that are not as they should be
            throw PortraitFlaw.DAMAGED.asException();
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** Takes every n-th pixel, so that the decoded picture is small however large the file's is. Metadata is not read. */
    private static BufferedImage decode(byte[] file, PictureHead head, PictureKind kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(
                        head.format().name().toLowerCase(Locale.ROOT))
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(
                    1,
                    Math.min(
                            head.width() / (2 * kind.width(head.width(), head.height())),
                            head.height() / (2 * kind.height(head.width(), head.height()))));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage stored, int orientation, PictureKind kind) {
        boolean turned = orientation > 4;
        int width = turned ? stored.getHeight() : stored.getWidth();
        int height = turned ? stored.getWidth() : stored.getHeight();
        BufferedImage drawn =
                new BufferedImage(kind.width(width, height), kind.height(width, height), BufferedImage.TYPE_INT_RGB);
        double scale = Math.max((double) drawn.getWidth() / width, (double) drawn.getHeight() / height);
        Graphics2D canvas = drawn.createGraphics();
        try {
            canvas.setColor(Color.WHITE); // under what is transparent
            canvas.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
            place.translate(
                    -(width - drawn.getWidth() / scale) / 2.0, -(height - drawn.getHeight() / scale) * CUT_ABOVE);
            place.concatenate(upright(orientation, stored.getWidth(), stored.getHeight()));
            canvas.drawImage(stored, place, null);
        } finally {
            canvas.dispose();
        }
        return drawn;
    }

    /** Where a pixel of the stored picture stands in the upright one. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
