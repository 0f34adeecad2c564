package org.consilium.page;

import io.nayuki.qrcodegen.QrCode;
import io.quarkus.qute.RawString;

/** A QR code as SVG within a page: nothing is fetched, and no other host sees the text. */
public final class QrSvg {
    /** Light modules around the code, without which cameras do not find it (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private QrSvg() {}

    /** @param text an address of at most 2,000 ASCII characters */
    public static RawString of(String text) {
        boolean[][] modules = modules(text);
        int size = modules.length;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules[y][x]) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new RawString("<svg class=\"qr\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>");
    }

    /**
     * The code's modules by row and column, with the light ones around it; dark ones are true.
     *
     * @param text as {@link #of}
     */
    public static boolean[][] modules(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        boolean[][] modules = new boolean[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                modules[y][x] = code.getModule(x - QUIET, y - QUIET);
            }
        }
        return modules;
    }
}
