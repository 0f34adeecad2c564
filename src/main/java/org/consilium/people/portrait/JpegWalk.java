package org.consilium.people.portrait;

import java.nio.ByteBuffer;

/** Walks the segments of a JPEG file (ITU-T T.81, annex B) up to its end. */
final class JpegWalk {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int MARK = 0xFF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int GREY = 1;
    private static final int COLOUR = 3;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final ByteBuffer file;
    private int width;
    private int height;
    private int orientation = 1;
    private int scans;

    JpegWalk(ByteBuffer file) {
        this.file = file;
    }

    PictureHead head() {
        file.position(2);
        while (file.remaining() >= 2) {
            int mark = mark();
            if (mark == END) {
                if (scans == 0 || width == 0 || height == 0) {
                    throw damaged();
                }
                return new PictureHead(PictureHead.Format.JPEG, width, height, orientation, scans);
            }
            segment(mark);
        }
        throw damaged();
    }

    private int mark() {
        if (next() != MARK) {
            throw damaged();
        }
        int mark = next();
        while (mark == MARK) { // padding
            mark = next();
        }
        return mark;
    }

    private void segment(int mark) {
        if (mark == 0 || mark == START || file.remaining() < 2) {
            throw damaged();
        }
        int length = (file.getShort() & 0xFFFF) - 2;
        if (length < 0 || length > file.remaining()) {
            throw damaged();
        }
        ByteBuffer content = file.slice(file.position(), length);
        file.position(file.position() + length);
        if (isFrame(mark)) {
            frame(content);
        } else if (mark == APP1) {
            exif(content);
        } else if (mark == SCAN) {
            scans++;
            skipScan();
        }
    }

    /** C0 to CF but for tables and a reserved one. */
    private static boolean isFrame(int mark) {
        return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    }

    private void frame(ByteBuffer content) {
        if (content.remaining() < 6 || width != 0) {
            throw damaged();
        }
        content.get(); // bits of a sample
        height = content.getShort() & 0xFFFF;
        width = content.getShort() & 0xFFFF;
        int components = content.get() & 0xFF;
        if (components != GREY && components != COLOUR) { // CMYK is for printing
            throw damaged();
        }
    }

    private void exif(ByteBuffer content) {
        for (byte expected : EXIF) {
            if (!content.hasRemaining() || content.get() != expected) {
                return;
            }
        }
        orientation = ExifOrientation.of(content.slice());
    }

    /** The coded data: FF is followed by 00 or a restart there; anything else is the next mark. */
    private void skipScan() {
        while (file.remaining() >= 2) {
            if (next() != MARK) {
                continue;
            }
            int after = file.get(file.position()) & 0xFF;
            boolean inside = after == 0 || after == MARK || (after >= FIRST_RESTART && after <= LAST_RESTART);
            if (!inside) {
                file.position(file.position() - 1);
                return;
            }
        }
        throw damaged();
    }

    private int next() {
        if (!file.hasRemaining()) {
            throw damaged();
        }
        return file.get() & 0xFF;
    }

    private static RuntimeException damaged() {
        return PortraitFlaw.DAMAGED.asException();
    }
}
