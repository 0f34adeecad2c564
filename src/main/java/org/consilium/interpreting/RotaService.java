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
import java.util.function.Predicate;
import org.consilium.access.Caller;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.live.RoomPeopleService;
import org.consilium.registration.AdmissionService;
import org.consilium.registration.ProgrammeCard;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Changes of rotas. Each names the version of the rota that it was made for: of two coordinators at the same moment the second
 * is told, and nothing of the first is lost.
 */
@ApplicationScoped
@Transactional
public class RotaService {
    /** So long a shift that was taken away can be brought back. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int CONFLICT = 409;

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

    /** Which rota is changed, and as of which version. {@code booth} is its language. */
    public record Change(Caller caller, String slug, String booth, int version) {}

    /**
     * @param member the number of an interpreter; null: {@code name} says who
     * @throws ProblemException 404 {@code booth.unknown}; 409 {@code rota.changed}; 422 {@code shift.*}, {@code rota.full}
     */
    public void add(Change change, Stretch when, @Nullable Long member, String name) {
        Turn turn = turn(change, when, member, name);
        if (isThere(change, turn)) {
            return; // the form was sent twice
        }
        begin(change);
        ShiftRules.checkCount(shifts.of(change.slug, change.booth).size() + 1);
        shifts.persist(new Shift(change.slug, change.booth, turn));
    }

    private boolean isThere(Change change, Turn turn) {
        return shifts.of(change.slug, change.booth).stream()
                .anyMatch(shift -> shift.when().equals(turn.when())
                        && Objects.equals(shift.memberId(), turn.who().member())
                        && (turn.who().isKnown()
                                || shift.name().equals(turn.who().name())));
    }

    /** Other times, another interpreter. @throws ProblemException also 404 {@code shift.unknown} */
    public void move(Change change, long id, Stretch when, @Nullable Long member, String name) {
        Turn turn = turn(change, when, member, name);
        begin(change);
        existing(change, id, shift -> !shift.removed()).place(turn);
    }

    /** Can be brought back for an hour. */
    public void remove(Change change, long id) {
        requireBooth(change);
        begin(change);
        forgetRemoved(change);
        existing(change, id, shift -> !shift.removed()).remove(clock.instant());
    }

    private void forgetRemoved(Change change) {
        shifts.forgetRemoved(change.slug, change.booth, oldest());
    }

    /** What was taken away before is gone. */
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

    /** One that was just taken away, for saying so. */
    public Optional<PlannedShift> removed(Caller caller, String slug, long id) {
        admission.require(caller, BoothPlanService.COORDINATE, slug);
        return shifts.findByIdOptional(id)
                .filter(shift -> shift.exchange().equals(slug) && isKept(shift))
                .map(shift -> new PlannedShift(shift.id(), shift.language(), shift.when(), who(shift, slug)));
    }

    private boolean isKept(Shift shift) {
        Instant at = shift.removedAt();
        return at != null && !at.isBefore(oldest());
    }

    private Interpreter who(Shift shift, String slug) {
        Long member = shift.memberId();
        return new Interpreter(
                member,
                member == null ? shift.name() : people.of(slug).of(member).name());
    }

    /**
     * What filling by turns would make of a rota. Changes nothing.
     *
     * @param chosen interpreters by number, in their order
     * @throws ProblemException 422 {@code rota.nothing_promised}, {@code shift.nobody}, {@code shift.length}
     */
    public List<Turn> proposed(Caller caller, String slug, String booth, Collection<Long> chosen, int minutes) {
        admission.require(caller, BoothPlanService.COORDINATE, slug);
        BoothPlan plan = plans.plan(caller, slug);
        Rota rota = plan.rota(booth).orElseThrow(() -> BoothPlanService.unknown(booth));
        List<Interpreter> who = plan.interpreters().stream()
                .filter(one -> chosen.contains(one.id()))
                .map(one -> new Interpreter(one.id(), one.name()))
                .toList();
        if (rota.items().isEmpty()) {
            throw ShiftRules.refusal("rota.nothing_promised", "The agenda promises nothing in this language.");
        }
        if (who.isEmpty()) {
            throw ShiftRules.refusal("shift.nobody", "Choose an interpreter.");
        }
        if (minutes < RotaRules.SHORTEST_TURN || minutes > RotaRules.LONGEST_TURN) {
            throw ShiftRules.refusal("shift.length", "A turn has from 5 to 120 minutes.");
        }
        List<Busy> busy = plan.rotas().stream()
                .filter(other -> !other.booth().equals(booth))
                .flatMap(other -> other.shifts().stream())
                .map(shift -> new Busy(shift.who(), shift.when()))
                .toList();
        return RotaRules.turns(rota.items(), who, Duration.ofMinutes(minutes), busy);
    }

    /**
     * In the place of all shifts that the rota has; these can be brought back for an hour, see {@link #unfill}.
     *
     * @return when they were taken away, in whole milliseconds; empty where there were none
     */
    public Optional<Instant> fill(Change change, Collection<Long> chosen, int minutes) {
        List<Turn> turns = proposed(change.caller, change.slug, change.booth, chosen, minutes);
        ShiftRules.checkCount(turns.size());
        begin(change);
        forgetRemoved(change);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Shift> before = shifts.of(change.slug, change.booth);
        before.forEach(shift -> shift.remove(now));
        turns.forEach(turn -> shifts.persist(new Shift(change.slug, change.booth, turn)));
        return before.isEmpty() ? Optional.empty() : Optional.of(now);
    }

    /** How many shifts stand to be brought back that filling took away; for saying so. */
    public int replaced(Caller caller, String slug, String booth, Instant filled) {
        admission.require(caller, BoothPlanService.COORDINATE, slug);
        return filled.isBefore(oldest())
                ? 0
                : shifts.removedAt(slug, booth, filled).size();
    }

    /**
     * The rota as it was before it was filled. The change names the version that filling made: nothing that somebody did after
     * it goes.
     *
     * @throws ProblemException also 404 {@code shift.unknown} where it is too late
     */
    public void unfill(Change change, Instant filled) {
        requireBooth(change);
        begin(change);
        forgetRemoved(change);
        List<Shift> before = shifts.removedAt(change.slug, change.booth, filled);
        if (before.isEmpty()) {
            throw Problem.notFound("shift.unknown", "What was there before cannot be brought back any more.")
                    .asException();
        }
        shifts.clear(change.slug, change.booth);
        before.forEach(Shift::bringBack);
    }

    private void begin(Change change) {
        if (!shifts.change(change.slug, change.booth, change.version)) {
            throw new Problem(
                            CONFLICT,
                            "rota.changed",
                            "Somebody else has changed this rota meanwhile. Look at it as it is now, and send it again.")
                    .asException();
        }
    }

    private void requireBooth(Change change) {
        admission.require(change.caller, BoothPlanService.COORDINATE, change.slug);
        plans.rota(change.caller, change.slug, change.booth);
    }

    private Turn turn(Change change, Stretch when, @Nullable Long member, String name) {
        requireBooth(change);
        ShiftRules.checkTime(when, planned(change));
        if (member == null) {
            return new Turn(when, new Interpreter(null, ShiftRules.name(name)));
        }
        if (!members.having(Right.BOOTH_WRITE, change.slug, Integer.MAX_VALUE).contains(member)) {
            throw ShiftRules.refusal("shift.not_interpreter", "That person is no interpreter in this exchange.");
        }
        return new Turn(when, new Interpreter(member, ""));
    }

    private Stretch planned(Change change) {
        ProgrammeCard.Times times = Objects.requireNonNull(
                admission.visible(change.caller, change.slug).card().times());
        Instant ends = times.ends();
        return new Stretch(times.starts(), ends);
    }

    private Shift existing(Change change, long id, Predicate<Shift> wanted) {
        return shifts.one(change.slug, change.booth, id)
                .filter(wanted)
                .orElseThrow(() -> Problem.notFound("shift.unknown", "There is no shift " + id + " in this rota.")
                        .asException());
    }
}
