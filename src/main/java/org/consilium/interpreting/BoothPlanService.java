package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.live.BoothRecordService;
import org.consilium.live.RoomPeopleService;
import org.consilium.live.RoomProgrammeService;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.RoomPerson;
import org.consilium.shared.ProblemException;

/** The plan of an exchange's booths, for holders of {@link Right#BOOTH_READ}. */
@ApplicationScoped
@Transactional
public class BoothPlanService {
    /** The most interpreters offered for choice in one exchange, oldest members first. */
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

    /** @throws ProblemException 404 {@code exchange.unknown}; 401 or 403 for a caller without a right in booths */
    public BoothPlan plan(Caller caller, String slug) {
        ExchangeHead exchange = exchange(caller, slug);
        Map<String, List<PromisedItem>> promised = promised(slug);
        Map<String, Boolean> changed = rooms.openedOrClosed(slug);
        Map<String, Integer> versions = shifts.versions(slug);
        RoomPeople names = people.of(slug);
        List<PlannedShift> all =
                shifts.of(slug).stream().map(shift -> planned(shift, names)).toList();
        Set<Long> writers = writers(slug, all);
        List<OtherShift> elsewhere = elsewhere(slug, all);
        String zone = Objects.requireNonNull(exchange.card().times()).zone();
        List<Rota> rotas = booths(promised.keySet(), changed, all).stream()
                .map(booth -> new StaffingRules.Facts(
                        zone, booth, promised.getOrDefault(booth, List.of()), all, elsewhere, writers))
                .map(facts -> new Rota(
                        facts.booth(),
                        promised.containsKey(facts.booth()),
                        changed.getOrDefault(facts.booth(), promised.containsKey(facts.booth())),
                        versions.getOrDefault(facts.booth(), 0),
                        facts.promised(),
                        facts.own(),
                        StaffingRules.warnings(facts)))
                .toList();
        return new BoothPlan(exchange, rotas, interpreters(slug, names));
    }

    /** Those that the agenda promises first, then those that somebody opened or planned for. */
    private static Set<String> booths(Set<String> promised, Map<String, Boolean> changed, List<PlannedShift> all) {
        Set<String> booths = new LinkedHashSet<>(promised);
        changed.forEach((booth, open) -> {
            if (open) {
                booths.add(booth);
            }
        });
        all.stream().map(PlannedShift::booth).sorted().forEach(booths::add);
        return booths;
    }

    private List<RoomPerson> interpreters(String slug, RoomPeople names) {
        return members.having(Right.BOOTH_WRITE, slug, MOST_INTERPRETERS).stream()
                .map(names::of)
                .sorted(Comparator.comparing(RoomPerson::name))
                .toList();
    }

    /** Members on the rotas who may write, beyond the bound of those offered. */
    private Set<Long> writers(String slug, List<PlannedShift> all) {
        Set<Long> planned = all.stream()
                .map(shift -> shift.who().member())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return members.roles(slug, planned).entrySet().stream()
                .filter(member -> member.getValue().stream().anyMatch(role -> role.has(Right.BOOTH_WRITE)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The items that the agenda promises, by language in order of first mention; items in order. */
    private Map<String, List<PromisedItem>> promised(String slug) {
        Map<String, List<PromisedItem>> promised = new LinkedHashMap<>();
        for (RoomProgramme.Item item : programmes.programme(slug).orElseThrow().items()) {
            TimeRange when = new TimeRange(item.starts(), item.starts().plus(item.length()));
            item.booths()
                    .into()
                    .forEach(language -> promised.computeIfAbsent(language, any -> new ArrayList<>())
                            .add(new PromisedItem(item.number(), item.title(), when)));
        }
        return promised;
    }

    /** One booth of the plan. @throws ProblemException also 404 {@code booth.unknown} */
    public Rota rota(Caller caller, String slug, String booth) {
        return plan(caller, slug).existing(booth);
    }

    /**
     * The exchange, if it has this booth.
     *
     * @throws ProblemException as {@link #exchange}, and 404 {@code booth.unknown}
     */
    public ExchangeHead requireBooth(Caller caller, String slug, String booth) {
        ExchangeHead exchange = exchange(caller, slug);
        boolean there =
                programmes.programme(slug).orElseThrow().interpretedInto().contains(booth)
                        || rooms.openedOrClosed(slug).getOrDefault(booth, false)
                        || shifts.isPlanned(slug, booth);
        if (!there) {
            throw BoothPlan.unknown(booth);
        }
        return exchange;
    }

    /** @throws ProblemException 404 {@code exchange.unknown}; 401 or 403 for a caller without a right in booths */
    public ExchangeHead exchange(Caller caller, String slug) {
        return admission.require(caller, Right.BOOTH_READ, slug);
    }

    static PlannedShift planned(Shift shift, RoomPeople names) {
        Long member = shift.memberId();
        String name = member == null ? shift.name() : names.of(member).name();
        return new PlannedShift(shift.id(), shift.language(), shift.when(), new Interpreter(member, name));
    }

    private List<OtherShift> elsewhere(String slug, List<PlannedShift> here) {
        return elsewhere(
                slug,
                here.stream().map(PlannedShift::who).toList(),
                here.stream().map(PlannedShift::when).toList());
    }

    /**
     * The shifts of these people in other exchanges, between the first and the last of these times. A member by link is
     * a different member there, so the same address means the same person. Reveals only the time of a shift, not its
     * exchange.
     */
    List<OtherShift> elsewhere(String slug, List<Interpreter> people, List<TimeRange> times) {
        Map<Long, Interpreter> known = new HashMap<>();
        people.stream().filter(Interpreter::isKnown).forEach(who -> known.put(who.member(), who));
        if (known.isEmpty() || times.isEmpty()) {
            return List.of();
        }
        Map<String, Interpreter> byAddress = new HashMap<>();
        shifts.addresses(known.keySet())
                .forEach((member, address) ->
                        byAddress.put(address.toLowerCase(Locale.ROOT), Objects.requireNonNull(known.get(member))));
        return shifts.elsewhere(slug, known.keySet(), byAddress.keySet(), TimeRange.around(times)).stream()
                .flatMap(there -> Stream.of(
                                Optional.ofNullable(known.get(there.member())),
                                Optional.ofNullable(byAddress.get(there.email().toLowerCase(Locale.ROOT))))
                        .flatMap(Optional::stream)
                        .limit(1)
                        .map(who -> new OtherShift(who, there.when())))
                .toList();
    }
}
