package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** Where a question is on its way. Readers see it from {@link #VISIBLE} on; who asked sees it always. */
public enum QuestionState implements Coded {
    SUBMITTED,
    /** Waits for interpreters; comes back as submitted with the translation. */
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

    /** Whether nothing more is expected; a declined question can still be taken up again. */
    public boolean settled() {
        return this == ANSWERED_LIVE || this == ANSWERED_WRITTEN || this == MERGED;
    }

    /** Whether a question in this state takes one of the places of the shortlist. */
    public boolean shortlisted() {
        return this == TRIAGED || this == ASSIGNED || this == VISIBLE || this == ANSWERING;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
