package org.consilium.publishing;

import static org.consilium.publishing.FileFacts.count;
import static org.consilium.publishing.FileFacts.date;
import static org.consilium.publishing.FileFacts.list;
import static org.consilium.publishing.FileFacts.map;
import static org.consilium.publishing.FileFacts.strings;
import static org.consilium.publishing.FileFacts.text;
import static org.consilium.publishing.FileFacts.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.exchange.ActivityType;
import org.consilium.exchange.MissionKind;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.people.InstitutionKind;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.publishing.view.DocumentJson;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.publishing.view.FigureJson;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.ItemJson;
import org.consilium.publishing.view.MissionJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.publishing.view.PostJson;
import org.consilium.publishing.view.ProgrammeRef;
import org.consilium.publishing.view.SideJson;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A real mission of {@code exchanges/} as the read model has it, without a database: data for tests of pages. */
public final class MissionFile {
    private final String name;
    private final Map<String, Object> file;
    private final String slug;

    private MissionFile(String name, Map<String, Object> file) {
        this.name = name;
        this.file = file;
        this.slug = (String) file.get("mission");
    }

    public static MissionJson kazakhstan() {
        return read("china-kazakhstan-mission-2020").mission();
    }

    public static MissionJson russia() {
        return read("china-russia-mission-2020").mission();
    }

    public static MissionFile read(String name) {
        return new MissionFile(name, FileFacts.load(name));
    }

    public MissionJson mission() {
        List<MissionJson.Activity> activities = list(file, "activities", this::activity).stream()
                .flatMap(Optional::stream)
                .toList();
        List<MissionJson.Supply> supplies = list(file, "supplies", this::supply);
        int online =
                (int) activities.stream().filter(one -> one.exchange() != null).count();
        LocalDate from = date(file, "from");
        LocalDate counted = file.containsKey("programme_from") ? date(file, "programme_from") : from;
        Integer days = (Integer) file.get("days");
        List<DocumentJson> documents =
                keys("documents").stream().map(this::document).toList();
        return new MissionJson(
                slug,
                MissionKind.EXPERT_MISSION,
                ExchangeState.HELD,
                null,
                text(file.get("title")),
                strings(file.get("languages")),
                sides(),
                Objects.requireNonNull(from),
                days == null
                        ? activities.stream()
                                .filter(one -> !one.dateAssumed())
                                .map(MissionJson.Activity::date)
                                .reduce(Objects.requireNonNull(from), (one, other) -> other)
                        : Objects.requireNonNull(counted).plusDays(days - 1),
                days,
                date(file, "programme_from"),
                List.of(),
                list(file, "stops", this::stop),
                team(map(file.get("team"))),
                activities,
                supplies,
                documents,
                list(file, "figures", this::figure),
                List.of(),
                exchanges().findFirst().orElseThrow().sources(),
                new MissionJson.Totals(
                        list(file, "stops", this::stop).size(),
                        activities.size() - online,
                        online,
                        minutes(false),
                        minutes(true),
                        documents.size(),
                        supplies.stream()
                                .map(MissionJson.Supply::tonnes)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private int minutes(boolean educationalOnly) {
        return exchanges()
                .flatMap(exchange -> exchange.agenda().stream())
                .flatMap(part -> part.items().stream())
                .filter(item -> item.educational() || !educationalOnly)
                .mapToInt(ItemJson::minutes)
                .sum();
    }

    public ProgrammeRef ref() {
        return Objects.requireNonNull(exchanges().findFirst().orElseThrow().mission());
    }

    public List<String> keys(String section) {
        return List.copyOf(map(file.getOrDefault(section, Map.of())).keySet());
    }

    public InstitutionRef institution(String key) {
        Map<String, Object> one = entry("institutions", key);
        return new InstitutionRef(
                slug + "/" + key,
                text(one.get("name")),
                word(InstitutionKind.class, one.get("kind")),
                (String) one.get("side"),
                null);
    }

    public PersonRef person(String key) {
        Map<String, PersonName> names = new LinkedHashMap<>();
        map(entry("people", key).get("name"))
                .forEach((language, name) ->
                        names.put(language, new PersonName((String) map(name).get("family"), (String)
                                map(name).get("given"))));
        return new PersonRef(slug + "/" + key, PersonNames.of(names), !key.equals("birtanov"));
    }

    public List<PostJson> posts(String key) {
        return list(
                entry("people", key),
                "posts",
                post -> new PostJson(text(post.get("post")), institution((String) post.get("institution"))));
    }

    public @Nullable LocalizedText speciality(String key) {
        Object speciality = entry("people", key).get("speciality");
        return speciality == null ? null : text(speciality);
    }

    public DocumentJson document(String key) {
        Map<String, Object> one = entry("documents", key);
        return new DocumentJson(
                slug + "/" + key,
                text(one.get("title")),
                ref(),
                list(
                        one,
                        "editions",
                        edition -> new DocumentJson.Edition(
                                (String) edition.get("edition"),
                                strings(edition.get("languages")),
                                date(edition, "adopted"),
                                null)),
                exchanges().flatMap(exchange -> presented(key, exchange)).toList());
    }

    private Stream<DocumentJson.Presented> presented(String key, ExchangeJson exchange) {
        LocalDate day = LocalDate.ofInstant(exchange.starts(), ZoneId.of(exchange.zone()));
        var ref = new ProgrammeRef(
                ProgrammeRef.Form.EXCHANGE,
                exchange.slug(),
                exchange.title(),
                day,
                exchange.planned().date());
        return exchange.agenda().stream()
                .flatMap(part -> part.items().stream())
                .flatMap(item -> item.documents().stream()
                        .filter(document -> document.id().equals(slug + "/" + key))
                        .map(document -> new DocumentJson.Presented(document.edition(), ref, item.title())));
    }

    private Stream<ExchangeJson> exchanges() {
        return list(file, "activities", Function.identity()).stream()
                .filter(one -> one.containsKey("exchange") && !isPrivate(one))
                .map(one -> RealExchange.inMission(name, (String) one.get("exchange")));
    }

    private static boolean isPrivate(Map<String, Object> activity) {
        return "participants".equals(activity.get("visibility"));
    }

    private List<SideJson> sides() {
        return exchanges().findFirst().orElseThrow().sides();
    }

    private MissionJson.Stop stop(Map<String, Object> stop) {
        return new MissionJson.Stop(
                text(stop.get("city")), (String) stop.get("zone"), date(stop, "from"), date(stop, "to"));
    }

    private MissionJson.Team team(Map<String, Object> team) {
        return new MissionJson.Team(
                (Integer) team.get("size"),
                strings(team.getOrDefault("members", List.of())).stream()
                        .map(key -> new MissionJson.Member(person(key), speciality(key), posts(key)))
                        .toList(),
                strings(team.getOrDefault("from", List.of())).stream()
                        .map(this::institution)
                        .toList(),
                list(team, "specialities", FileFacts::text));
    }

    /** Empty for what only participants may know. */
    private Optional<MissionJson.Activity> activity(Map<String, Object> activity) {
        if (isPrivate(activity)) {
            return Optional.empty();
        }
        if (!activity.containsKey("exchange")) {
            Object at = activity.get("at");
            return Optional.of(new MissionJson.Activity(
                    Objects.requireNonNull(date(activity, "date")),
                    false,
                    new MissionJson.OnSite(
                            word(ActivityType.class, activity.get("type")),
                            text(activity.get("title")),
                            at == null ? null : institution((String) at)),
                    null));
        }
        ExchangeJson one = RealExchange.inMission(name, (String) activity.get("exchange"));
        return Optional.of(new MissionJson.Activity(
                LocalDate.ofInstant(one.starts(), ZoneId.of(one.zone())),
                one.planned().date(),
                null,
                new ExchangeSummary(
                        one.slug(),
                        one.kind(),
                        one.state(),
                        one.title(),
                        one.languages(),
                        one.sides(),
                        one.starts(),
                        one.ends(),
                        one.zone(),
                        one.assumed(),
                        one.mission())));
    }

    private MissionJson.Supply supply(Map<String, Object> supply) {
        Object tonnes = supply.get("tonnes");
        return new MissionJson.Supply(
                (String) supply.get("from"),
                (String) supply.get("to"),
                date(supply, "arrives"),
                tonnes == null ? null : new BigDecimal(tonnes.toString()),
                list(supply, "items", FileFacts::text));
    }

    private FigureJson figure(Map<String, Object> figure) {
        SideJson side = sides().stream()
                .filter(one -> one.key().equals(figure.get("place")))
                .findFirst()
                .orElseThrow();
        return new FigureJson(
                side.key(),
                side.name(),
                figure.containsKey("scope") ? text(figure.get("scope")) : null,
                Objects.requireNonNull(date(figure, "as_of")),
                count(figure, "confirmed"),
                count(figure, "deaths"),
                count(figure, "discharged"),
                count(figure, "infected_medical_staff"),
                figure.containsKey("note") ? text(figure.get("note")) : null);
    }

    private Map<String, Object> entry(String section, String key) {
        return map(map(file.get(section)).get(key));
    }
}
