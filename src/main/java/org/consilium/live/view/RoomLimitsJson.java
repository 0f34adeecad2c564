package org.consilium.live.view;

import org.consilium.booth.Booth;
import org.consilium.delivery.socket.Topic;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.RoomTextRules;
import org.consilium.shared.CharacterRules;

/**
 * Limits that the room enforces and that its page must know, so that no script repeats them.
 *
 * @param text longest message, question or translation, in UTF-16 units
 * @param unsendable characters that no text may hold, as a regular expression of JavaScript with the flag {@code u}
 * @param marks most combining marks in a row
 * @param commandBytes longest command, in UTF-8
 * @param hints most hints that a booth shows
 * @param shortlist most questions that may wait for an answer
 * @param closesAfter seconds from the planned end until the clock closes the room
 * @param undo seconds in which a step of the running order can be undone
 */
public record RoomLimitsJson(
        int text,
        String unsendable,
        int marks,
        int commandBytes,
        int hints,
        int shortlist,
        long closesAfter,
        long undo) {
    public static final RoomLimitsJson ENFORCED = new RoomLimitsJson(
            RoomTextRules.LONGEST_TEXT,
            CharacterRules.unsendable(),
            CharacterRules.MOST_MARKS,
            Topic.LONGEST_MESSAGE,
            Booth.MOST_HINTS,
            RoomState.LONGEST_SHORTLIST,
            RoomProgramme.CLOSES_AFTER.toSeconds(),
            RoomState.UNDO.toSeconds());
}
