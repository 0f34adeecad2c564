package org.consilium.live;

import java.util.List;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.MemberViewers;
import org.consilium.delivery.Viewer;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.NoticeWriter;
import org.jboss.logging.Logger;

/** What events mean for the connections of single members: private notices, and the end for removed people. Thread-safe. */
final class MemberNotices {
    private static final Logger LOG = Logger.getLogger(MemberNotices.class);

    private final String exchange;
    private final NoticeWriter writer;
    private final MemberViewers viewers = new MemberViewers();

    MemberNotices(String exchange, NoticeWriter writer) {
        this.exchange = exchange;
        this.writer = writer;
    }

    void add(long member, Viewer viewer) {
        viewers.add(member, viewer);
    }

    void remove(long member, Viewer viewer) {
        viewers.remove(member, viewer);
    }

    /** Idempotent. */
    void dismissRemoved(StoredEvent stored) {
        if (stored.event() instanceof RoomEvent.Removed one && one.out()) {
            viewers.of(one.member()).forEach(viewer -> viewer.dismiss(CloseCode.REMOVED));
        }
    }

    /** A notice that fails is logged and passed over: the room goes on, and its member sees the same on the page. */
    void send(StoredEvent stored, RoomState room) {
        try {
            writer.write(stored, room).forEach(this::send);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "room %s: the private notices of event %d were not sent; these members see it when they reload: %s",
                    exchange, stored.seq(), e.getMessage());
        }
    }

    private void send(long member, List<byte[]> frames) {
        viewers.of(member).forEach(viewer -> frames.forEach(viewer::send));
    }
}
