package org.consilium.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.consilium.delivery.Broadcast;
import org.consilium.live.presence.AttendanceService;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.view.FrameWriter;
import org.consilium.live.view.NoticeWriter;
import org.consilium.live.view.RoomPeople;

/**
 * What a room needs. {@code executor} runs work that blocks on the database; {@code silence} is the idle timeout of
 * viewers.
 */
record RoomDependencies(
        RoomStore store,
        RoomFactsReader facts,
        FrameWriter writer,
        NoticeWriter notices,
        Snapshots snapshots,
        RoomPeople people,
        Supplier<RoomProgramme> programme,
        AttendanceService attendance,
        Broadcast broadcast,
        ObjectMapper json,
        Executor executor,
        Clock clock,
        Duration silence) {}
