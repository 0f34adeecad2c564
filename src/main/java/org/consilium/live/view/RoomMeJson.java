package org.consilium.live.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.live.room.Lane;
import org.consilium.live.room.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * Data for one person in the room.
 *
 * @param questions the person's own, complete
 * @param assigned those that the person is to answer
 * @param votes numbers of questions
 * @param reactions by number of the message
 */
public record RoomMeJson(
        RoomPerson person,
        String language,
        List<MemberRole> roles,
        List<Right> rights,
        Lane lane,
        @Nullable Instant mutedUntil,
        List<QuestionJson> questions,
        List<QuestionJson> assigned,
        List<Long> votes,
        Map<Long, List<Reaction>> reactions) {}
