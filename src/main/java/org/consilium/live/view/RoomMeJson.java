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
 * What only one person in the room is told.
 *
 * @param questions one's own, whole
 * @param assigned those that one is to answer
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
