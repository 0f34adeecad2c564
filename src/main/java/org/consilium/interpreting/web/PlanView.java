package org.consilium.interpreting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchange.Side;
import org.consilium.interpreting.BoothPlan;
import org.consilium.interpreting.PlannedShift;
import org.consilium.interpreting.Rota;
import org.consilium.interpreting.RotaRules;
import org.consilium.interpreting.RotaWarning;
import org.consilium.interpreting.StaffingRules;
import org.consilium.interpreting.TimeRange;
import org.consilium.interpreting.WarningKind;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of booths says.
 *
 * @param base the address of the page
 */
public record PlanView(
        BoothPlan plan,
        Clocks clocks,
        String base,
        boolean mayPlan,
        boolean mayWrite,
        boolean mayInvite,
        @Nullable Done done,
        @Nullable Refused refused) {
    /**
     * What was just done.
     *
     * @param removed the shift that can be brought back
     * @param replaced a whole rota that can be
     * @param booth that was opened or closed
     */
    public record Done(
            BoothPlanNotice what,
            @Nullable PlannedShift removed,
            @Nullable Replaced replaced,
            @Nullable String booth) {}

    /**
     * What was refused, in words.
     *
     * @param typed into the form for a new shift; null: something else was sent
     */
    public record Refused(
            String said, String booth, @Nullable ShiftForm typed) {}

    /**
     * What filling by turns took away.
     *
     * @param filled when, in milliseconds since 1970
     * @param version of the rota right after it: of what somebody changes later nothing is undone
     * @param count of shifts
     */
    public record Replaced(String booth, long filled, int version, int count) {}

    public String slug() {
        return plan.exchange().slug();
    }

    /** Where the page goes on with the same clock. */
    public String query() {
        return "?clock=" + clocks.chosen().key();
    }

    public String said(RotaWarning warning) {
        return new WarningWords(clocks).said(warning);
    }

    /** The first moment of a rota, after whose day its columns are named. */
    public Instant first(Rota rota) {
        return rota.shifts().isEmpty()
                ? Objects.requireNonNull(plan.exchange().card().times()).starts()
                : rota.shifts().getFirst().when().from();
    }

    public String at(Rota rota, PlannedShift shift, Side side) {
        return clocks.at(shift.when(), side, first(rota));
    }

    public int needed(Rota rota) {
        return StaffingRules.people(Duration.ofMinutes(rota.minutes()));
    }

    public boolean isWarned(Rota rota, PlannedShift shift) {
        return rota.warnings().stream()
                .anyMatch(warning -> Long.valueOf(shift.id()).equals(warning.shift()));
    }

    public boolean asksToReturn() {
        PlannedShift removed = done == null ? null : done.removed;
        return removed != null && plan.rota(removed.booth()).isPresent();
    }

    public boolean asksToUnfill() {
        Replaced replaced = done == null ? null : done.replaced;
        return replaced != null
                && plan.rota(replaced.booth())
                        .filter(rota -> rota.version() == replaced.version())
                        .isPresent();
    }

    /** Of a rota, by the language of its booth. */
    public int version(String booth) {
        return plan.rota(booth).orElseThrow().version();
    }

    /** Whether something about that booth was refused. */
    public boolean isRefused(Rota rota) {
        return refused != null && refused.booth.equals(rota.booth());
    }

    /** Whether it was a new shift. */
    public boolean isTyped(Rota rota) {
        return refused != null && refused.booth.equals(rota.booth()) && refused.typed != null;
    }

    /** Whether what was refused is of no booth that stands here. */
    public boolean isRefusedElsewhere() {
        return refused != null && plan.rota(refused.booth).isEmpty();
    }

    public ShiftForm form(Rota rota) {
        ShiftForm typed = refused != null && refused.booth.equals(rota.booth()) ? refused.typed : null;
        return typed == null ? next(rota) : typed;
    }

    /** What nobody covers yet, else what follows the last shift; a usual turn of it. */
    private ShiftForm next(Rota rota) {
        List<TimeRange> open = rota.warnings().stream()
                .filter(warning -> warning.kind() == WarningKind.UNCOVERED)
                .map(RotaWarning::when)
                .filter(Objects::nonNull)
                .toList();
        Instant from;
        if (!open.isEmpty()) {
            from = open.getFirst().from();
        } else if (!rota.shifts().isEmpty()) {
            from = rota.shifts().getLast().when().to();
        } else {
            from = rota.items().isEmpty()
                    ? first(rota)
                    : rota.items().getFirst().when().from();
        }
        Instant to = from.plus(RotaRules.USUAL_TURN);
        boolean shorter = !open.isEmpty() && open.getFirst().to().isBefore(to);
        return ShiftForm.of(new TimeRange(from, shorter ? open.getFirst().to() : to), clocks.chosen());
    }

    /** In which a booth may be opened: those of the pages and of the sides that have none. */
    public List<String> otherLanguages() {
        return Stream.concat(
                        clocks.sides().stream().map(Side::language),
                        Arrays.stream(UiLanguage.values()).map(UiLanguage::code))
                .distinct()
                .filter(language -> plan.rota(language).isEmpty())
                .toList();
    }

    public long usualMinutes() {
        return RotaRules.USUAL_TURN.toMinutes();
    }
}
