package org.consilium.live.room;

import java.util.EnumSet;
import java.util.Set;
import org.consilium.access.Right;

/** Those of {@link SampleRoom}, each with the rights of a role. */
final class SampleMembers {
    private static final Set<Right> DOCTOR = EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ASK);

    static final Actor OLENA = new Actor(1, "uk", DOCTOR);
    static final Actor WANG = new Actor(2, "zh", DOCTOR);
    static final Actor MODERATOR = new Actor(
            3,
            "zh",
            EnumSet.of(
                    Right.ROOM_ENTER,
                    Right.ROOM_SAY,
                    Right.ROOM_MODERATE,
                    Right.QUESTION_ASK,
                    Right.QUESTION_TRIAGE,
                    Right.BOOTH_COORDINATE));
    static final Actor INTERPRETER = new Actor(
            4, "uk", EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_TRANSLATE, Right.BOOTH_WRITE));
    static final Actor MATE = new Actor(6, "zh", INTERPRETER.rights());
    static final Actor SPEAKER =
            new Actor(5, "zh", EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ANSWER));

    private SampleMembers() {}
}
