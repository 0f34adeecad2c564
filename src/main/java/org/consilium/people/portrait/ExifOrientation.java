package org.consilium.people.portrait;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The orientation in Exif data, which has the structure of TIFF (CIPA DC-008, 4.6.4). */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final short LITTLE_ENDIAN = 0x4949;
    private static final short TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int DIRECTORY_AT = 4;

    private ExifOrientation() {}

    /** @return 1 to 8; 1 where the data says nothing, or nothing possible */
    static int of(ByteBuffer tiff) {
        if (tiff.limit() < 2 * DIRECTORY_AT) {
            return UPRIGHT;
        }
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(DIRECTORY_AT);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (at > tiff.limit() - ENTRY) {
                return UPRIGHT;
            }
            if (tiff.getShort(at) == TAG) {
                int value = tiff.getShort(at + ENTRY - DIRECTORY_AT);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
