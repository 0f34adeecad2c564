package org.consilium.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** Encodes JSON as a WebSocket frame (RFC 6455, 5.2, without a mask) or as a server-sent event (WHATWG HTML, 9.2). */
public final class FrameEncoder {
    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int CLOSE = 0x88;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;
    private static final int LONGEST_IN_TWO_BYTES = 0xFFFF;
    private static final int LONGEST_HEADER = 10;
    private static final byte[] SEQ = ascii("{\"seq\":");
    private static final byte[] ID = ascii("id: ");
    private static final byte[] DATA = ascii("data: ");
    private static final ByteBuf PING_FRAME =
            Unpooled.unreleasableBuffer(Unpooled.directBuffer(2).writeByte(PING).writeByte(0));
    private static final ByteBuf COMMENT = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(ascii(":\n\n")));
    private static final byte[] RESYNC = ascii("{\"type\":\"resync\"}");

    private FrameEncoder() {}

    /** A single message. */
    static ByteBuf of(Connection.Form form, byte[] json) {
        return form == Connection.Form.FRAMES ? frame(json) : event(json);
    }

    static ByteBuf resync(Connection.Form form) {
        return of(form, RESYNC);
    }

    /** A ping, which the other end answers if it can. */
    static ByteBuf ping(Connection.Form form) {
        return form == Connection.Form.FRAMES ? PING_FRAME.duplicate() : COMMENT.duplicate();
    }

    /** RFC 6455, 5.5.1. */
    public static ByteBuf close(CloseCode reason) {
        byte[] words = ascii(reason.code());
        return Unpooled.buffer(words.length + LONGEST_HEADER)
                .writeByte(CLOSE)
                .writeByte(words.length + Short.BYTES)
                .writeShort(reason.number())
                .writeBytes(words);
    }

    /** The size of the frame around a text, in bytes. */
    static int frameLength(byte[] json) {
        if (json.length < SHORT_LENGTH) {
            return json.length + Short.BYTES;
        }
        return json.length + (json.length <= LONGEST_IN_TWO_BYTES ? 2 * Short.BYTES : LONGEST_HEADER);
    }

    static void writeFrame(ByteBuf into, byte[] json) {
        into.writeByte(TEXT);
        if (json.length < SHORT_LENGTH) {
            into.writeByte(json.length);
        } else if (json.length <= LONGEST_IN_TWO_BYTES) {
            into.writeByte(SHORT_LENGTH).writeShort(json.length);
        } else {
            into.writeByte(LONG_LENGTH).writeLong(json.length);
        }
        into.writeBytes(json);
    }

    /** The JSON of the next frame; advances the reader past it. */
    static ByteBuf next(ByteBuf frames) {
        frames.skipBytes(1);
        int length = frames.readUnsignedByte();
        return frames.readSlice(
                switch (length) {
                    case SHORT_LENGTH -> frames.readUnsignedShort();
                    case LONG_LENGTH -> Math.toIntExact(frames.readLong());
                    default -> length;
                });
    }

    /** Frames of a log as events; numbered ones have the number as their id, from which a reader resumes. */
    static ByteBuf events(ByteBuf frames, String epoch) {
        ByteBuf source = frames.duplicate();
        ByteBuf events = Unpooled.buffer(2 * source.readableBytes());
        byte[] place = ascii(epoch + "/");
        while (source.isReadable()) {
            ByteBuf json = next(source);
            int digits = digitsOfSeq(json);
            if (digits > 0) {
                events.writeBytes(ID).writeBytes(place).writeBytes(json, SEQ.length, digits);
                events.writeByte('\n');
            }
            events.writeBytes(DATA).writeBytes(json);
            events.writeByte('\n').writeByte('\n');
        }
        return events;
    }

    private static int digitsOfSeq(ByteBuf json) {
        int length = json.readableBytes();
        for (int i = 0; i < SEQ.length; i++) {
            if (i >= length || json.getByte(i) != SEQ[i]) {
                return 0;
            }
        }
        int end = SEQ.length;
        while (end < length && Character.isDigit(json.getByte(end))) {
            end++;
        }
        return end - SEQ.length;
    }

    private static ByteBuf frame(byte[] json) {
        ByteBuf frame = Unpooled.buffer(json.length + LONGEST_HEADER);
        writeFrame(frame, json);
        return frame;
    }

    private static ByteBuf event(byte[] json) {
        return Unpooled.buffer(json.length + DATA.length + 2)
                .writeBytes(DATA)
                .writeBytes(json)
                .writeByte('\n')
                .writeByte('\n');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
