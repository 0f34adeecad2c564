package org.consilium.programmepdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.consilium.page.QrSvg;

/** A QR code as a picture within the document, one bit for each pixel. */
final class QrPicture {
    /** Pixels of a module: viewers blur a picture that they enlarge. */
    private static final int SCALE = 8;

    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    static String of(String text) {
        boolean[][] modules = QrSvg.modules(text);
        int size = modules.length * SCALE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, modules[y / SCALE][x / SCALE] ? 0 : WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
