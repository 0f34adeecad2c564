package org.consilium.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.view.FrameWriter;
import org.consilium.live.view.RoomFrames;
import org.consilium.live.view.RoomViews;

/** Creates the views and frames of this node's rooms: views for snapshots, frames for events. */
@ApplicationScoped
public class RoomViewFactory {
    private final ObjectMapper json;
    private final RoomPeopleService people;

    RoomViewFactory(ObjectMapper json, RoomPeopleService people) {
        this.json = json;
        this.people = people;
    }

    RoomViews views(String exchange) {
        return new RoomViews(people.of(exchange));
    }

    FrameWriter frames(String exchange, Supplier<RoomProgramme> programme) {
        return new RoomFrames(json, views(exchange), programme);
    }
}
