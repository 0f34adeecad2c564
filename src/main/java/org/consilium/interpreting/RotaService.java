package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.ProgrammeCard;
import org.consilium.live.RoomPeopleService;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Changes rotas. Each change names the version of the rota it was made for: of two simultaneous changes the second is
 * refused, and nothing of the first is lost.
 */
@ApplicationScoped
@Transactional
public class RotaService {
    /** How long a removed shift can be restored. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final AdmissionService admission;
    private final BoothPlanService plans;
    private final ShiftRepository shifts;
    private final MemberService members;
    private final RoomPeopleService people;
    private final Clock clock;

    RotaService(
            AdmissionService admission,
            BoothPlanService plans,
            ShiftRepository shifts,
            MemberService members,
            RoomPeopleService people,
            Clock clock) {
        this.admission = admission;
        this.plans = plans;
        this.shifts = shifts;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /** A rota as of a version. {@code booth} is its language. */
    public record Change(Caller caller, String slug, String booth, int version) {}

    /**
     * @param member the number of an interpreter; null: {@code name} names the person
     * @throws ProblemException 404 {@code booth.unknown}; 409 {@code rota.changed}; 422 {@code shift.*}, {@code
     *     rota.full}
     */
    public void add(Change change, TimeRange when, @Nullable Long member, String name) {
        ProposedShift turn = turn(change, when, member, name);
        if (isThere(change, turn)) {
            return; // the form was sent twice
        }
        begin(change);
        ShiftRules.checkCount(shifts.of(change.slug, change.booth).size() + 1);
        shifts.persist(new Shift(change.slug, change.booth, turn));
    }

    private boolean isThere(Change change, ProposedShift turn) {
        return shifts.of(change.slug, change.booth).stream()
                .anyMatch(shift -> shift.when().equals(turn.when())
                        && Objects.equals(shift.memberId(), turn.who().member())
                        && (turn.who().isKnown()
                                || shift.name().equals(turn.who().name())));
    }

    /** Changes the times or the interpreter. @throws ProblemException also 404 {@code shift.unknown} */
    public void move(Change change, long id, TimeRange when, @Nullable Long member, String name) {
        ProposedShift turn = turn(change, when, member, name);
        begin(change);
        existing(change, id, shift -> !shift.removed()).place(turn);
    }

    /** Removes a shift, which can be restored for an hour. */
    public void remove(Change change, long id) {
        requireBooth(change);
        begin(change);
        forgetRemoved(change);
        existing(change, id, shift -> !shift.removed()).remove(clock.instant());
    }

    private void forgetRemoved(Change change) {
        shifts.forgetRemoved(change.slug, change.booth, oldest());
    }

    /** Deletes shifts that can no longer be restored. */
    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    public void bringBack(Change change, long id) {
        requireBooth(change);
        begin(change);
        forgetRemoved(change);
        ShiftRules.checkCount(shifts.of(change.slug, change.booth).size() + 1);
        existing(change, id, Shift::removed).bringBack();
    }

    /** A removed shift, for the notice about it. */
    public Optional<PlannedShift> removed(Caller caller, String slug, long id) {
        admission.require(caller, Right.BOOTH_COORDINATE, slug);
        return shifts.findByIdOptional(id)
                .filter(shift -> shift.exchange().equals(slug) && isKept(shift))
                .map(shift -> BoothPlanService.planned(shift, people.of(slug)));
    }

    private boolean isKept(Shift shift) {
        Instant at = shift.removedAt();
        return at != null && !at.isBefore(oldest());
    }

    /**
     * What filling the rota would propose. Changes nothing.
     *
     * @param rota one of the plan
     * @param chosen interpreters by number; they take turns in the order of the plan
     * @throws ProblemException 422 {@code rota.nothing_promised}, {@code fill.nobody}, {@code shift.length}
     */
    public List<ProposedShift> proposed(BoothPlan plan, Rota rota, Collection<Long> chosen, int minutes) {
        List<Interpreter> who = plan.interpreters().stream()
                .filter(one -> chosen.contains(one.id()))
                .map(one -> new Interpreter(one.id(), one.name()))
                .toList();
        if (rota.items().isEmpty()) {
            throw Problem.unprocessable(
                            "rota.nothing_promised",
                            "The agenda promises no interpreting into this language. Add the language to the items of "
                                    + "the agenda first.")
                    .asException();
        }
        if (who.isEmpty()) {
            throw Problem.unprocessable("fill.nobody", "Choose at least one interpreter.")
                    .asException();
        }
        if (minutes < RotaRules.SHORTEST_TURN || minutes > RotaRules.LONGEST_TURN) {
            throw Problem.unprocessable(
                            "shift.length", "A turn lasts from 5 to 120 minutes. Enter a number in this range.")
                    .asException();
        }
        return RotaRules.turns(rota.items(), who, Duration.ofMinutes(minutes), busy(plan, rota, who));
    }

    /** Their shifts in other booths, here or in other exchanges. */
    private List<OtherShift> busy(BoothPlan plan, Rota rota, List<Interpreter> who) {
        Stream<OtherShift> here = plan.rotas().stream()
                .filter(other -> !other.booth().equals(rota.booth()))
                .flatMap(other -> other.shifts().stream())
                .map(shift -> new OtherShift(shift.who(), shift.when()));
        List<TimeRange> times = rota.items().stream().map(PromisedItem::when).toList();
        return Stream.concat(here, plans.elsewhere(plan.exchange().slug(), who, times).stream())
                .toList();
    }

    /**
     * Replaces all shifts of the rota, which can be restored for an hour, see {@link #unfill}.
     *
     * @return when they were removed, in whole milliseconds; empty if there were none
     */
    public Optional<Instant> fill(Change change, Collection<Long> chosen, int minutes) {
        admission.require(change.caller, Right.BOOTH_COORDINATE, change.slug);
        BoothPlan plan = plans.plan(change.caller, change.slug);
        List<ProposedShift> turns = proposed(plan, plan.existing(change.booth), chosen, minutes);
        ShiftRules.checkCount(turns.size());
        begin(change);
        forgetRemoved(change);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Shift> before = shifts.of(change.slug, change.booth);
        before.forEach(shift -> shift.remove(now));
        turns.forEach(turn -> shifts.persist(new Shift(change.slug, change.booth, turn)));
        return before.isEmpty() ? Optional.empty() : Optional.of(now);
    }

    /** The number of shifts that filling removed and that can be restored, for the notice. */
    public int replaced(Caller caller, String slug, String booth, Instant filled) {
        admission.require(caller, Right.BOOTH_COORDINATE, slug);
        return filled.isBefore(oldest())
                ? 0
                : shifts.removedAt(slug, booth, filled).size();
    }

    /**
     * Restores the rota as it was before filling. The change names the version that filling produced, so later changes
     * are never lost.
     *
     * @throws ProblemException also 404 {@code shift.unknown} if it is too late
     */
    public void unfill(Change change, Instant filled) {
        requireBooth(change);
        begin(change);
        forgetRemoved(change);
        List<Shift> before = shifts.removedAt(change.slug, change.booth, filled);
        if (before.isEmpty()) {
            throw Problem.notFound(
                            "shift.unknown", "The earlier shifts can no longer be restored. Add the shifts again.")
                    .asException();
        }
        shifts.clear(change.slug, change.booth);
        before.forEach(Shift::bringBack);
    }

    private void begin(Change change) {
        if (!shifts.change(change.slug, change.booth, change.version)) {
            throw Problem.conflict(
                            "rota.changed",
                            "Somebody else has changed this rota meanwhile. Check the present rota, and send your change again.")
                    .asException();
        }
    }

    private ExchangeHead requireBooth(Change change) {
        admission.require(change.caller, Right.BOOTH_COORDINATE, change.slug);
        return plans.requireBooth(change.caller, change.slug, change.booth);
    }

    private ProposedShift turn(Change change, TimeRange when, @Nullable Long member, String name) {
        ExchangeHead exchange = requireBooth(change);
        ShiftRules.checkTime(when, planned(exchange));
        if (member == null) {
            return new ProposedShift(when, new Interpreter(null, ShiftRules.name(name)));
        }
        boolean writes = members.roles(change.slug, Set.of(member)).getOrDefault(member, Set.of()).stream()
                .anyMatch(role -> role.has(Right.BOOTH_WRITE));
        if (!writes) {
            throw Problem.unprocessable(
                            "shift.not_interpreter",
                            "This person is not an interpreter in this exchange. Give the person that role first.")
                    .asException();
        }
        return new ProposedShift(when, new Interpreter(member, ""));
    }

    private static TimeRange planned(ExchangeHead exchange) {
        ProgrammeCard.Times times = Objects.requireNonNull(exchange.card().times());
        return new TimeRange(times.starts(), times.ends());
    }

    private Shift existing(Change change, long id, Predicate<Shift> wanted) {
        return shifts.one(change.slug, change.booth, id)
                .filter(wanted)
                .orElseThrow(() -> Problem.notFound(
                                "shift.unknown", "There is no shift " + id + " in this rota. Load the plan again.")
                        .asException());
    }
}
