package org.consilium.live.view;

import java.util.List;
import java.util.Map;
import org.consilium.booth.Draft;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;

/** Encodes unnumbered frames: notices to single members, and drafts. */
public interface NoticeWriter {
    /** By member, in order; JSON in UTF-8. */
    Map<Long, List<byte[]>> write(StoredEvent event, RoomState room);

    /** A draft in a booth, for everybody. */
    byte[] draft(RoomPerson by, Draft draft);
}
