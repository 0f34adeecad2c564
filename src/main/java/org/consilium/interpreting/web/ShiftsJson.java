package org.consilium.interpreting.web;

import java.time.Instant;
import java.util.List;
import org.consilium.interpreting.PlannedShift;
import org.consilium.interpreting.Rota;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.RoomPerson;
import org.jspecify.annotations.Nullable;

/** The rota of one booth, in order of time. */
public record ShiftsJson(List<ShiftJson> shifts) {
    /**
     * @param member left out if a text names the person
     * @param name empty if the member was erased
     */
    public record ShiftJson(@Nullable RoomPerson member, String name, Instant from, Instant to) {}

    static ShiftsJson of(Rota rota, RoomPeople people) {
        return new ShiftsJson(
                rota.shifts().stream().map(shift -> shift(shift, people)).toList());
    }

    private static ShiftJson shift(PlannedShift shift, RoomPeople people) {
        Long member = shift.who().member();
        return new ShiftJson(
                member == null ? null : people.of(member),
                shift.who().name(),
                shift.when().from(),
                shift.when().to());
    }
}
