package org.consilium.live.room;

import java.util.EnumSet;
import java.util.Set;
import org.consilium.access.Right;

/** Those of {@link SampleRoom}, each with the rights of a role. */
public final class SampleMembers {
    private static final Set<Right> DOCTOR = EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ASK);

    public static final Actor OLENA = new Actor(1, "uk", DOCTOR);
    public static final Actor WANG = new Actor(2, "zh", DOCTOR);
    public static final Actor MODERATOR = new Actor(
            3,
            "zh",
            EnumSet.of(
                    Right.ROOM_ENTER,
                    Right.ROOM_SAY,
                    Right.ROOM_MODERATE,
                    Right.QUESTION_ASK,
                    Right.QUESTION_TRIAGE,
                    Right.BOOTH_COORDINATE));
    public static final Actor INTERPRETER = new Actor(
            4, "uk", EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_TRANSLATE, Right.BOOTH_WRITE));
    public static final Actor MATE = new Actor(6, "zh", INTERPRETER.rights());
    public static final Actor SPEAKER =
            new Actor(5, "zh", EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ANSWER));

    private SampleMembers() {}
}
