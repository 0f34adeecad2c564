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
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = code.size + 2 * QUIET;
        return new RawString("<svg class=\"qr\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>");
    }
}
