package org.consilium.scheduling.warning;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** What an organiser can do about a warning. */
public enum WayKind implements Coded {
    /** Move the whole exchange to a start that suits the sides better. */
    MOVE,
    FIND_TIME,
    CHANGE_HOURS,
    /** Change the item or the part in the agenda. */
    EDIT,
    TRANSLATE,
    PLAN_BOOTHS,
    /** Ask an interpreter to take part. */
    INVITE,
    KEEP;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
