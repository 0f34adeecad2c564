package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.consilium.access.Right;
import org.consilium.shared.Coded;

/** What a viewer is shown: every event has its number in both lanes, and content only where it is for that lane. */
public enum Lane implements Coded {
    /** What is for everybody in the room. */
    FLOOR,
    /** Also what is not shown yet or no longer: for moderators and translators. */
    STAFF;

    public static Lane of(Set<Right> rights) {
        boolean staff = rights.contains(Right.ROOM_MODERATE)
                || rights.contains(Right.QUESTION_TRIAGE)
                || rights.contains(Right.QUESTION_TRANSLATE);
        return staff ? STAFF : FLOOR;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
