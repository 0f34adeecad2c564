package org.consilium.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameLogTest {
    private static final int LONG_TEXT = 60_000;
    private static final Instant NINE = Instant.parse("2020-04-03T07:00:00Z");

    @Test
    void keepsAFrameAsItGoesOverTheWire() {
        FrameLog log = new FrameLog(0);
        log.append(frame(1, bytes("да")));

        FrameLog.Position begin = new FrameLog.Position(log.head().chunk(), 0);
        byte[] frame = new byte[log.head().offset()];
        begin.chunk().slice(0, frame.length).readBytes(frame);

        assertThat(frame).startsWith(0x81, 4).endsWith(bytes("да")).hasSize(6);
    }

    @Test
    void saysTheLengthOfALongFrameInTwoBytes() {
        FrameLog log = new FrameLog(0);
        log.append(frame(1, new byte[LONG_TEXT]));

        assertThat(log.head().chunk().slice(0, 4).getUnsignedByte(1)).isEqualTo((short) 126);
        assertThat(log.head().chunk().slice(0, 4).getUnsignedShort(2)).isEqualTo(LONG_TEXT);
    }

    @Test
    void sendsAgainWhatCameAfterAnEvent() {
        FrameLog log = new FrameLog(40);
        log.append(frame(41, bytes("a")));
        log.append(frame(42, bytes("b")));

        assertThat(missed(log, 40)).containsExactly("a", "b");
        assertThat(missed(log, 41)).containsExactly("b");
        assertThat(missed(log, 42)).isEmpty();
        assertThat(log.after(41).next()).isEqualTo(log.head());
    }

    @Test
    void doesNotKnowWhatIsBeforeItOrAheadOfIt() {
        FrameLog log = new FrameLog(40);
        log.append(frame(41, bytes("a")));

        assertThat(log.after(39)).isNull();
        assertThat(log.after(43)).isNull();
    }

    @Test
    void sendsAgainNoMoreThanARoomWeighs() {
        FrameLog log = new FrameLog(0);
        int replayed = FrameLog.MOST_REPLAYED / (LONG_TEXT + 4);
        int events = 3 * replayed;
        for (int seq = 1; seq <= events; seq++) {
            log.append(frame(seq, new byte[LONG_TEXT]));
        }

        assertThat(log.after(1)).isNull();
        assertThat(log.after(events - replayed - 1)).isNull();
        assertThat(log.after(events - replayed)).isNotNull();
        assertThat(log.length()).isEqualTo((long) events * (LONG_TEXT + 4));
    }

    @Test
    void refusesAHoleAndADouble() {
        FrameLog log = new FrameLog(0);
        log.append(frame(1, bytes("a")));

        assertThatThrownBy(() -> log.append(frame(1, bytes("a")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.append(frame(3, bytes("c")))).isInstanceOf(IllegalArgumentException.class);
        assertThat(log.last()).isEqualTo(1);
    }

    @Test
    void passesOnWhatHasNoPlaceInTheSequence() {
        FrameLog log = new FrameLog(0);
        log.append(frame(1, bytes("a")));
        log.appendPassing(bytes("12 here"));
        log.append(frame(2, bytes("b")));

        assertThat(log.last()).isEqualTo(2);
        assertThat(log.length()).isEqualTo(2 + 1 + 2 + 7 + 2 + 1);
        assertThat(missed(log, 0)).containsExactly("a", "b");
    }

    @Test
    void aRewrittenFrameKeepsItsPlaceAndNothingElseChanges() {
        FrameLog log = new FrameLog(0);
        log.append(new Frame(1, NINE, 1, bytes("name")));
        log.append(new Frame(2, NINE, 2, bytes("other")));
        log.append(new Frame(3, NINE, 1, bytes("name, liked")));
        assertThat(missed(log, 0)).containsExactly("name", "other", "name, liked");

        log.rewrite(1, earlier -> new Frame(earlier.seq(), earlier.at(), 1, bytes(earlier.seq() + " gone")));
        assertThat(missed(log, 0)).containsExactly("1 gone", "other", "3 gone");
        log.append(new Frame(4, NINE, 1, bytes("4 gone")));

        assertThat(missed(log, 1)).containsExactly("other", "3 gone", "4 gone");
        assertThat(missed(log, 0)).containsExactly("1 gone", "other", "3 gone", "4 gone");
        assertThat(missed(log, 2)).containsExactly("3 gone", "4 gone");
    }

    @Test
    void framesThatGrowWhenRewrittenAreStillBounded() {
        FrameLog log = new FrameLog(0);
        for (int seq = 1; seq <= 20; seq++) {
            log.append(new Frame(seq, NINE, 7, bytes("a")));
        }

        log.rewrite(7, earlier -> new Frame(earlier.seq(), earlier.at(), 7, new byte[LONG_TEXT]));

        int replayed = FrameLog.MOST_REPLAYED / (LONG_TEXT + 4);
        assertThat(log.after(20 - replayed)).isNotNull();
        assertThat(log.after(20 - replayed - 1)).isNull();
    }

    private static Frame frame(long seq, byte[] json) {
        return new Frame(seq, NINE, Frame.OF_NOTHING, json);
    }

    private static List<String> missed(FrameLog log, long seq) {
        ByteBuf frames = log.after(seq).frames();
        List<String> texts = new ArrayList<>();
        while (frames.isReadable()) {
            texts.add(FrameEncoder.next(frames).toString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
