package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameLogTest {
    private static final int LONG_TEXT = 60_000;

    @Test
    void keepsAFrameAsItGoesOverTheWire() {
        FrameLog log = new FrameLog(0);
        log.append(1, bytes("да"));

        FrameLog.Position begin = new FrameLog.Position(log.head().chunk(), 0);
        byte[] frame = new byte[log.head().offset()];
        begin.chunk().slice(0, frame.length).readBytes(frame);

        assertThat(frame).startsWith(0x81, 4).endsWith(bytes("да")).hasSize(6);
    }

    @Test
    void saysTheLengthOfALongFrameInTwoBytes() {
        FrameLog log = new FrameLog(0);
        log.append(1, new byte[LONG_TEXT]);

        assertThat(log.head().chunk().slice(0, 4).getUnsignedByte(1)).isEqualTo((short) 126);
        assertThat(log.head().chunk().slice(0, 4).getUnsignedShort(2)).isEqualTo(LONG_TEXT);
    }

    @Test
    void findsThePlaceAfterAnEvent() {
        FrameLog log = new FrameLog(40);
        log.append(41, bytes("a"));
        FrameLog.Position afterFirst = log.head();
        log.append(42, bytes("b"));

        assertThat(log.after(41)).isEqualTo(afterFirst);
        assertThat(log.after(42)).isEqualTo(log.head());
        assertThat(log.after(40).absolute()).isZero();
    }

    @Test
    void doesNotKnowWhatIsBeforeItOrAheadOfIt() {
        FrameLog log = new FrameLog(40);
        log.append(41, bytes("a"));

        assertThat(log.after(39)).isNull();
        assertThat(log.after(43)).isNull();
    }

    @Test
    void sendsAgainNoMoreThanARoomWeighs() {
        FrameLog log = new FrameLog(0);
        int replayed = FrameLog.MOST_REPLAYED / (LONG_TEXT + 4);
        int events = FrameLog.CHUNK_BYTES / (LONG_TEXT + 4) * (FrameLog.KEPT_CHUNKS + 1);
        for (int seq = 1; seq <= events; seq++) {
            log.append(seq, new byte[LONG_TEXT]);
        }

        assertThat(log.after(1)).isNull();
        assertThat(log.after(events - replayed - 1)).isNull();
        assertThat(log.after(events - replayed)).isNotNull();
        assertThat(log.length()).isEqualTo((long) events * (LONG_TEXT + 4));
    }

    @Test
    void refusesAHoleAndADouble() {
        FrameLog log = new FrameLog(0);
        log.append(1, bytes("a"));

        assertThatThrownBy(() -> log.append(1, bytes("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.append(3, bytes("c"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(log.last()).isEqualTo(1);
    }

    @Test
    void passesOnWhatHasNoPlaceInTheSequence() {
        FrameLog log = new FrameLog(0);
        log.append(1, bytes("a"));
        log.appendPassing(bytes("12 here"));
        log.append(2, bytes("b"));

        assertThat(log.last()).isEqualTo(2);
        assertThat(log.after(1).absolute()).isEqualTo(2 + 1 + 2 + 7);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
