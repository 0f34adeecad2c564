package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** The state of a question. Readers see it from {@link #VISIBLE} on; its asker always does. */
public enum QuestionState implements Coded {
    SUBMITTED,
    /** Waits for interpreters; returns to submitted with the translation. */
    TRANSLATING,
    TRIAGED,
    ASSIGNED,
    VISIBLE,
    ANSWERING,
    ANSWERED_LIVE,
    ANSWERED_WRITTEN,
    DECLINED,
    MERGED;

    /** Whether readers may see a question in this state. */
    public boolean shown() {
        return switch (this) {
            case VISIBLE, ANSWERING, ANSWERED_LIVE, ANSWERED_WRITTEN -> true;
            case SUBMITTED, TRANSLATING, TRIAGED, ASSIGNED, DECLINED, MERGED -> false;
        };
    }

    /** Whether it is finished; a declined question can still be shortlisted again. */
    boolean settled() {
        return this == ANSWERED_LIVE || this == ANSWERED_WRITTEN || this == MERGED;
    }

    /** Whether a question in this state takes a place of the shortlist. */
    boolean shortlisted() {
        return this == TRIAGED || this == ASSIGNED || this == VISIBLE || this == ANSWERING;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
