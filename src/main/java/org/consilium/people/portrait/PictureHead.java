package org.consilium.people.portrait;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the structure of a picture file says. Every segment or chunk up to the end mark is walked, so that an incomplete file is
 * known before it is decoded; what follows the end mark is never looked at.
 *
 * @param width pixels, as stored
 * @param orientation 1 to 8, as in Exif (CIPA DC-008, 4.6.4): how the stored picture must be turned
 * @param scans how often a decoder passes over the picture; 1 for PNG
 */
record PictureHead(Format format, int width, int height, int orientation, int scans) {
    enum Format {
        JPEG,
        PNG
    }

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_SIGNATURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int UPRIGHT = 1;

    /** Bytes of a chunk without data, and of the data of a header. */
    private static final int CHUNK = 12;

    private static final int HEADER = 13;

    /** @throws org.consilium.shared.ProblemException 422 {@code portrait.refused} */
    static PictureHead read(byte[] file) {
        if (startsWith(file, JPEG_SIGNATURE)) {
            return new JpegWalk(ByteBuffer.wrap(file)).head();
        }
        if (startsWith(file, PNG_SIGNATURE)) {
            return png(ByteBuffer.wrap(file).position(PNG_SIGNATURE.length));
        }
        throw PortraitFlaw.NOT_A_PICTURE.asException();
    }

    private static boolean startsWith(byte[] file, byte[] signature) {
        return file.length >= signature.length
                && Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
    }

    /** Chunks of length, type, data and checksum (W3C PNG, 5.3). */
    private static PictureHead png(ByteBuffer file) {
        PictureHead head = header(chunk(file, "IHDR"));
        boolean data = false;
        while (file.remaining() >= CHUNK) {
            String name = name(file);
            ByteBuffer chunk = chunk(file, name);
            switch (name) {
                case "eXIf" -> head = head.turned(ExifOrientation.of(chunk));
                case "IDAT" -> data = true;
                case "IEND" -> {
                    if (data) {
                        return head;
                    }
                    throw PortraitFlaw.DAMAGED.asException();
                }
                case "IHDR" -> throw PortraitFlaw.DAMAGED.asException();
                default -> {}
            }
        }
        throw PortraitFlaw.DAMAGED.asException();
    }

    private static PictureHead header(ByteBuffer chunk) {
        int width = chunk.limit() == HEADER ? chunk.getInt() : 0;
        int height = chunk.limit() == HEADER ? chunk.getInt() : 0;
        if (width <= 0 || height <= 0) {
            throw PortraitFlaw.DAMAGED.asException();
        }
        return new PictureHead(Format.PNG, width, height, UPRIGHT, 1);
    }

    private PictureHead turned(int other) {
        return new PictureHead(format, width, height, other, scans);
    }

    private static String name(ByteBuffer file) {
        byte[] name = new byte[4];
        file.get(file.position() + 4, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** The data of the chunk that begins here; goes on behind it. */
    private static ByteBuffer chunk(ByteBuffer file, String expected) {
        if (file.remaining() < CHUNK || !name(file).equals(expected)) {
            throw PortraitFlaw.DAMAGED.asException();
        }
        int length = file.getInt();
        if (length < 0 || length > file.remaining() - 8) {
            throw PortraitFlaw.DAMAGED.asException();
        }
        ByteBuffer chunk = file.slice(file.position() + 4, length);
        file.position(file.position() + length + 8);
        return chunk;
    }
}
