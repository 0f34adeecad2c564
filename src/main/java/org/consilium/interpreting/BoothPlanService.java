package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.live.BoothRecordService;
import org.consilium.live.RoomPeople;
import org.consilium.live.RoomPeopleService;
import org.consilium.live.RoomPerson;
import org.consilium.live.RoomProgramme;
import org.consilium.live.RoomProgrammeService;
import org.consilium.registration.AdmissionService;
import org.consilium.registration.ExchangeHead;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** The plan of the booths of an exchange, for those who plan them, keep order or write in them. */
@ApplicationScoped
@Transactional
public class BoothPlanService {
    /** To plan booths and to say who writes. */
    public static final Right COORDINATE = Right.BOOTH_COORDINATE;

    private static final int MOST_INTERPRETERS = 200;

    private final AdmissionService admission;
    private final RoomProgrammeService programmes;
    private final BoothRecordService rooms;
    private final ShiftRepository shifts;
    private final MemberService members;
    private final RoomPeopleService people;

    BoothPlanService(
            AdmissionService admission,
            RoomProgrammeService programmes,
            BoothRecordService rooms,
            ShiftRepository shifts,
            MemberService members,
            RoomPeopleService people) {
        this.admission = admission;
        this.programmes = programmes;
        this.rooms = rooms;
        this.shifts = shifts;
        this.members = members;
        this.people = people;
    }

    /** @throws ProblemException 404 {@code exchange.unknown}, 401 or 403 for whoever has nothing to do with booths */
    public BoothPlan plan(Caller caller, String slug) {
        ExchangeHead exchange = visible(caller, slug);
        Map<String, List<PromisedItem>> promised = promised(slug);
        RoomPeople names = people.of(slug);
        List<PlannedShift> all =
                shifts.of(slug).stream().map(shift -> planned(shift, names)).toList();
        List<Long> writers = members.having(Right.BOOTH_WRITE, slug, MOST_INTERPRETERS);
        List<Busy> elsewhere = elsewhere(slug, all);
        Set<String> booths = new LinkedHashSet<>(promised.keySet());
        booths.addAll(rooms.opened(slug));
        all.stream().map(PlannedShift::booth).sorted().forEach(booths::add);
        String zone = Objects.requireNonNull(exchange.card().times()).zone();
        List<Rota> rotas = booths.stream()
                .map(booth -> new StaffingRules.Facts(
                        zone, booth, promised.getOrDefault(booth, List.of()), all, elsewhere, new HashSet<>(writers)))
                .map(facts -> new Rota(
                        facts.booth(),
                        promised.containsKey(facts.booth()),
                        shifts.version(slug, facts.booth()),
                        facts.promised(),
                        facts.own(),
                        StaffingRules.warnings(facts)))
                .toList();
        return new BoothPlan(
                exchange,
                rotas,
                writers.stream()
                        .map(names::of)
                        .sorted(Comparator.comparing(RoomPerson::name))
                        .toList());
    }

    /** What the agenda promises, by language, in the order in which it first names them; items in order. */
    private Map<String, List<PromisedItem>> promised(String slug) {
        Map<String, List<PromisedItem>> promised = new LinkedHashMap<>();
        for (RoomProgramme.Item item : programmes.programme(slug).orElseThrow().items()) {
            Stretch when = new Stretch(item.starts(), item.starts().plus(item.length()));
            item.booths()
                    .into()
                    .forEach(language -> promised.computeIfAbsent(language, any -> new ArrayList<>())
                            .add(new PromisedItem(item.number(), item.title(), when)));
        }
        return promised;
    }

    /** One booth of the plan. @throws ProblemException also 404 {@code booth.unknown} */
    public Rota rota(Caller caller, String slug, String booth) {
        return plan(caller, slug).rota(booth).orElseThrow(() -> unknown(booth));
    }

    static ProblemException unknown(String booth) {
        return Problem.notFound("booth.unknown", "There is no booth \"" + booth + "\" in this exchange.")
                .asException();
    }

    private ExchangeHead visible(Caller caller, String slug) {
        ExchangeHead exchange = admission.visible(caller, slug);
        if (!caller.may(COORDINATE, slug)
                && !caller.may(Right.BOOTH_WRITE, slug)
                && !caller.may(Right.ROOM_MODERATE, slug)) {
            throw caller.refusal(Right.BOOTH_WRITE);
        }
        return exchange;
    }

    private static PlannedShift planned(Shift shift, RoomPeople names) {
        Long member = shift.memberId();
        String name = member == null ? shift.name() : names.of(member).name();
        return new PlannedShift(shift.id(), shift.language(), shift.when(), new Interpreter(member, name));
    }

    /**
     * When whoever is on the rotas here works in another exchange. Who came by link is another member there, so the same
     * address is the same person. Nothing is told of the other exchange but the time.
     */
    private List<Busy> elsewhere(String slug, List<PlannedShift> here) {
        Map<Long, Interpreter> known = new HashMap<>();
        here.stream().map(PlannedShift::who).filter(Interpreter::isKnown).forEach(who -> known.put(who.member(), who));
        if (known.isEmpty()) {
            return List.of();
        }
        Map<String, Interpreter> byAddress = known.values().stream()
                .flatMap(who -> address(who.member()).stream().map(address -> Map.entry(address, who)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        Stretch all = new Stretch(
                here.getFirst().when().from(),
                here.stream()
                        .map(shift -> shift.when().to())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        return shifts.elsewhere(slug, known.keySet(), byAddress.keySet(), all).stream()
                .flatMap(there -> Stream.of(
                                Optional.ofNullable(known.get(there.member())),
                                Optional.ofNullable(byAddress.get(there.email().toLowerCase(Locale.ROOT))))
                        .flatMap(Optional::stream)
                        .limit(1)
                        .map(who -> new Busy(who, there.when())))
                .toList();
    }

    private Optional<String> address(@Nullable Long member) {
        return Optional.ofNullable(member)
                .flatMap(members::find)
                .map(Member::email)
                .map(email -> email.toLowerCase(Locale.ROOT));
    }
}
