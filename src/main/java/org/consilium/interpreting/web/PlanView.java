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
 * The content of the booth plan's page.
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
     * The last change.
     *
     * @param removed the shift that can be restored
     * @param replaced the whole rota that can be restored
     * @param booth that was opened or closed
     */
    public record Done(
            BoothPlanNotice what,
            @Nullable PlannedShift removed,
            @Nullable Replaced replaced,
            @Nullable String booth) {}

    /**
     * A refusal in words.
     *
     * @param typed into the form for a new shift; null for any other change
     */
    public record Refused(
            String said, String booth, @Nullable ShiftForm typed) {}

    /**
     * The shifts that filling removed.
     *
     * @param filled when, in milliseconds since 1970
     * @param version of the rota right after filling: later changes are never undone
     * @param count of shifts
     */
    public record Replaced(String booth, long filled, int version, int count) {}

    public String slug() {
        return plan.exchange().slug();
    }

    /** The page's address with the same clock. */
    public String query() {
        return "?clock=" + clocks.chosen().key();
    }

    public String said(RotaWarning warning) {
        return new WarningWords(clocks).said(warning);
    }

    /** The first instant of a rota; its day names the columns. */
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

    /** The address of a rota, by the language of its booth. */
    public int version(String booth) {
        return plan.rota(booth).orElseThrow().version();
    }

    /** Whether a change of that booth was refused. */
    public boolean isRefused(Rota rota) {
        return refused != null && refused.booth.equals(rota.booth());
    }

    /** Whether the refused change was a new shift. */
    public boolean isTyped(Rota rota) {
        return refused != null && refused.booth.equals(rota.booth()) && refused.typed != null;
    }

    /** Whether the refusal concerns no booth on this page. */
    public boolean isRefusedElsewhere() {
        return refused != null && plan.rota(refused.booth).isEmpty();
    }

    public ShiftForm form(Rota rota) {
        ShiftForm typed = refused != null && refused.booth.equals(rota.booth()) ? refused.typed : null;
        return typed == null ? next(rota) : typed;
    }

    /** The first uncovered time, otherwise the time after the last shift; one usual turn of it. */
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

    /** Languages in which a booth may be opened: those of the pages and of the sides, without existing booths. */
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
