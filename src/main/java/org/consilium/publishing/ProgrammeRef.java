package org.consilium.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.consilium.shared.Coded;
import org.consilium.shared.LocalizedText;

/** An exchange or a mission named from elsewhere. {@code date} is its first day in the zone in which it was agreed. */
public record ProgrammeRef(Form form, String slug, LocalizedText title, LocalDate date) {
    public enum Form implements Coded {
        EXCHANGE,
        MISSION;

        @Override
        @JsonValue
        public String code() {
            return Coded.super.code();
        }
    }
}
