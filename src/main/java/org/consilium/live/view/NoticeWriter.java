package org.consilium.live.view;

import java.util.List;
import java.util.Map;
import org.consilium.booth.Draft;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;

/** What is said beside the order of the room: to single persons, on no connection of others, and drafts. */
public interface NoticeWriter {
    /** By member, in order; JSON in UTF-8. */
    Map<Long, List<byte[]>> write(StoredEvent event, RoomState room);

    /** What is being typed in a booth, for everybody. */
    byte[] draft(RoomPerson by, Draft draft);
}
