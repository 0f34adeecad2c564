package org.consilium.interpreting.web;

import java.time.Instant;
import java.util.List;
import org.consilium.interpreting.BoothPlan;
import org.consilium.interpreting.Interpreter;
import org.consilium.interpreting.PlannedShift;
import org.consilium.interpreting.PromisedItem;
import org.consilium.interpreting.Rota;
import org.consilium.interpreting.RotaWarning;
import org.consilium.interpreting.TimeRange;
import org.consilium.interpreting.WarningKind;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The plan of the booths of an exchange. */
public record BoothPlanJson(List<BoothJson> booths) {
    /**
     * @param language of the booth, BCP 47
     * @param planned whether the agenda promises it
     * @param minutes of all promised items together
     */
    public record BoothJson(
            String language,
            boolean planned,
            long minutes,
            List<PromisedItemJson> items,
            List<PlannedShiftJson> shifts,
            List<RotaWarningJson> warnings) {}

    /** @param number of the agenda item */
    public record PromisedItemJson(long number, LocalizedText title, Instant from, Instant to) {}

    /**
     * @param member the number of the interpreter; left out if a text names the person
     * @param name empty if the member was erased
     */
    public record PlannedShiftJson(long number, @Nullable Long member, String name, Instant from, Instant to) {}

    /**
     * A warning about the rota of a booth; fields that do not concern its kind are left out.
     *
     * @param shift the number of the shift
     * @param booth the other booth of a double booking; left out if it is in a different exchange
     */
    public record RotaWarningJson(
            WarningKind code,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long shift,
            @Nullable String name,
            @Nullable String booth,
            @Nullable Integer needed,
            @Nullable Integer there) {}

    static BoothPlanJson of(BoothPlan plan) {
        return new BoothPlanJson(plan.rotas().stream().map(BoothPlanJson::booth).toList());
    }

    private static BoothJson booth(Rota rota) {
        return new BoothJson(
                rota.booth(),
                rota.planned(),
                rota.minutes(),
                rota.items().stream().map(BoothPlanJson::item).toList(),
                rota.shifts().stream().map(BoothPlanJson::shift).toList(),
                rota.warnings().stream().map(BoothPlanJson::warning).toList());
    }

    private static PromisedItemJson item(PromisedItem item) {
        return new PromisedItemJson(
                item.number(), item.title(), item.when().from(), item.when().to());
    }

    private static PlannedShiftJson shift(PlannedShift shift) {
        return new PlannedShiftJson(
                shift.id(),
                shift.who().member(),
                shift.who().name(),
                shift.when().from(),
                shift.when().to());
    }

    private static RotaWarningJson warning(RotaWarning warning) {
        TimeRange when = warning.when();
        Interpreter who = warning.who();
        return new RotaWarningJson(
                warning.kind(),
                when == null ? null : when.from(),
                when == null ? null : when.to(),
                warning.shift(),
                who == null ? null : who.name(),
                warning.booth(),
                warning.needed(),
                warning.there());
    }
}
