package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.consilium.exchange.PlannedTurns;
import org.consilium.live.RoomPeopleService;
import org.consilium.live.view.RoomPeople;
import org.jspecify.annotations.Nullable;

/** Reads the rotas in the caller's transaction. */
@ApplicationScoped
class PlannedTurnsOfRotas implements PlannedTurns {
    private final ShiftRepository shifts;
    private final BoothPlanService plans;
    private final RoomPeopleService people;

    PlannedTurnsOfRotas(ShiftRepository shifts, BoothPlanService plans, RoomPeopleService people) {
        this.shifts = shifts;
        this.plans = plans;
        this.people = people;
    }

    @Override
    public List<Turn> of(String slug) {
        List<Shift> stored = shifts.of(slug);
        if (stored.isEmpty()) {
            return List.of();
        }
        RoomPeople names = people.of(slug);
        List<PlannedShift> here = stored.stream()
                .map(shift -> BoothPlanService.planned(shift, names))
                .toList();
        Stream<Turn> elsewhere = plans
                .elsewhere(
                        slug,
                        here.stream().map(PlannedShift::who).toList(),
                        here.stream().map(PlannedShift::when).toList())
                .stream()
                .map(shift -> turn(null, shift.who(), shift.when()));
        return Stream.concat(here.stream().map(shift -> turn(shift.booth(), shift.who(), shift.when())), elsewhere)
                .toList();
    }

    /** As {@link Interpreter#is} tells people apart. */
    private static Turn turn(@Nullable String language, Interpreter who, TimeRange when) {
        String person = who.isKnown() ? "member " + who.member() : who.name().toLowerCase(Locale.ROOT);
        return new Turn(language, person, who.name(), when.from(), when.to());
    }
}
