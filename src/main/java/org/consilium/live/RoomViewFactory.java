package org.consilium.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.live.view.FrameWriter;
import org.consilium.live.view.RoomFrames;
import org.consilium.live.view.RoomViews;
import org.consilium.shared.Problem;

/** How the rooms of this node are said to people: views for snapshots, frames for events. */
@ApplicationScoped
public class RoomViewFactory {
    private final ObjectMapper json;
    private final RoomPeopleService people;
    private final RoomProgrammeService programmes;

    RoomViewFactory(ObjectMapper json, RoomPeopleService people, RoomProgrammeService programmes) {
        this.json = json;
        this.people = people;
        this.programmes = programmes;
    }

    public RoomViews views(String exchange) {
        return new RoomViews(people.of(exchange));
    }

    FrameWriter frames(String exchange) {
        return new RoomFrames(
                json,
                views(exchange),
                () -> programmes
                        .programme(exchange)
                        .orElseThrow(() -> Problem.notFound("exchange.unknown", "there is no exchange " + exchange)
                                .asException()));
    }
}
