package org.consilium.interpreting.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.consilium.exchange.Side;
import org.consilium.interpreting.PlannedShift;
import org.consilium.interpreting.TimeRange;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A shift as typed: civil times on the clock of a side, and the interpreter.
 *
 * @param from as {@code input type=datetime-local} sends it; so is {@code to}
 * @param who the number of an interpreter; empty: {@code name} names the person
 * @param wrong the name of the refused field; empty: none
 */
public record ShiftForm(String from, String to, String who, String name, String wrong) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    static ShiftForm of(MultivaluedMap<String, String> form) {
        return new ShiftForm(text(form, "from"), text(form, "to"), text(form, "who"), text(form, "name"), "");
    }

    static ShiftForm of(PlannedShift shift, Side clock) {
        Long member = shift.who().member();
        return new ShiftForm(
                local(shift.when().from(), clock),
                local(shift.when().to(), clock),
                member == null ? "" : member.toString(),
                member == null ? shift.who().name() : "",
                "");
    }

    /** The same values, with the refused field marked. */
    ShiftForm refused(Problem problem) {
        return new ShiftForm(from, to, who, name, BoothRefusals.field(problem));
    }

    static ShiftForm of(TimeRange when, Side clock) {
        return new ShiftForm(local(when.from(), clock), local(when.to(), clock), "", "", "");
    }

    static String text(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    private static String local(Instant instant, Side clock) {
        return LOCAL.format(instant.atZone(ZoneId.of(clock.zone())));
    }

    /** @throws ProblemException 422 {@code shift.moment}, {@code shift.never}, {@code shift.twice} */
    TimeRange when(Side clock) {
        return new TimeRange(instant("from", from, clock), instant("to", to, clock));
    }

    private static Instant instant(String field, String typed, Side clock) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(typed);
        } catch (DateTimeParseException e) {
            throw refusal("shift.moment", "Give a date and a time: 2020-04-16T15:00.", field);
        }
        return switch (Zones.civil(local, clock.zone())) {
            case ONCE -> local.atZone(ZoneId.of(clock.zone())).toInstant();
            case NEVER ->
                throw refusal("shift.never", "Clocks at that place skip this time. Choose a different time.", field);
            case TWICE ->
                throw refusal(
                        "shift.twice", "Clocks at that place show this time twice. Choose a different time.", field);
        };
    }

    /** @throws ProblemException 422 {@code shift.both}, {@code shift.not_interpreter} */
    @Nullable
    Long member() {
        if (who.isEmpty()) {
            return null;
        }
        if (!name.isEmpty()) {
            throw refusal("shift.both", "Choose an interpreter or write a name, not both.", "name");
        }
        try {
            return Long.valueOf(who);
        } catch (NumberFormatException e) {
            throw refusal(
                    "shift.not_interpreter",
                    "This person is not an interpreter in this exchange. Give the person that role first.",
                    "who");
        }
    }

    private static ProblemException refusal(String code, String detail, String field) {
        return Problem.unprocessable(code, detail)
                .with(BoothRefusals.FIELD, field)
                .asException();
    }
}
