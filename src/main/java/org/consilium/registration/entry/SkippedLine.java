package org.consilium.registration.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.consilium.shared.Coded;

/** A valid line that invites nobody, because that person is invited already. */
public record SkippedLine(int line, String name, SkipReason why) {
    public enum SkipReason implements Coded {
        TWICE_IN_FILE,
        ALREADY_THERE;

        @Override
        @JsonValue
        public String code() {
            return Coded.super.code();
        }
    }
}
