package org.consilium.live.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * The people in the room now.
 *
 * @param total how many there are; {@code people} has at most {@link #MOST}
 */
public record PeopleJson(Instant at, int total, List<Here> people) {
    public static final int MOST = 2_000;

    public record Here(@JsonUnwrapped RoomPerson person, boolean here) {}
}
