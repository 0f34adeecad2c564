package org.consilium.live;

import java.util.Map;

/** What an event means for single persons, whom it is told besides: in no lane, on no connection of others. */
public interface NoticeWriter {
    /** By member; JSON in UTF-8. */
    Map<Long, byte[]> write(StoredEvent event, RoomState room);
}
