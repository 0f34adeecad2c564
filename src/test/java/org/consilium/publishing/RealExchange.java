package org.consilium.publishing;

import static org.consilium.publishing.FileFacts.count;
import static org.consilium.publishing.FileFacts.list;
import static org.consilium.publishing.FileFacts.text;
import static org.consilium.publishing.FileFacts.word;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consilium.agenda.ItemType;
import org.consilium.agenda.Role;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.Tier;
import org.consilium.exchange.Visibility;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.people.InstitutionKind;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.publishing.view.AppearanceJson;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.FigureJson;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.ItemDocumentJson;
import org.consilium.publishing.view.ItemJson;
import org.consilium.publishing.view.OrganisationJson;
import org.consilium.publishing.view.PartJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.publishing.view.PostJson;
import org.consilium.publishing.view.ProgrammeRef;
import org.consilium.publishing.view.SideJson;
import org.consilium.publishing.view.SourceJson;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The exchanges of {@code exchanges/} as pages get them, read without the database. */
@SuppressWarnings("unchecked")
public final class RealExchange {
    private final Map<String, Object> file;
    private final Map<String, Object> body;
    private Instant next = Instant.EPOCH;
    private long id;

    private RealExchange(Map<String, Object> file, Map<String, Object> body) {
        this.file = file;
        this.body = body;
    }

    public static ExchangeJson inFile(String name) {
        Map<String, Object> file = FileFacts.load(name);
        return new RealExchange(file, file).read(null);
    }

    public static ExchangeJson inMission(String name, String slug) {
        Map<String, Object> file = FileFacts.load(name);
        Map<String, Object> body = list(file, "activities", Function.identity()).stream()
                .filter(activity -> slug.equals(activity.get("exchange")))
                .findFirst()
                .orElseThrow();
        ProgrammeRef mission = new ProgrammeRef(
                ProgrammeRef.Form.MISSION,
                (String) file.get("mission"),
                text(file.get("title")),
                LocalDate.parse(file.get("from").toString()),
                false);
        return new RealExchange(file, body).read(mission);
    }

    /** The exchange with a different title, different sides and a different beginning; the agenda moves along. */
    public static ExchangeJson with(ExchangeJson exchange, LocalizedText title, List<SideJson> sides, Instant starts) {
        Duration by = Duration.between(exchange.starts(), starts);
        return new ExchangeJson(
                exchange.slug(),
                exchange.kind(),
                exchange.visibility(),
                exchange.state(),
                exchange.stateSince(),
                exchange.previousStarts(),
                exchange.registrationOpen(),
                exchange.transcriptPublished(),
                title,
                exchange.languages(),
                sides,
                starts,
                exchange.ends().plus(by),
                exchange.zone(),
                exchange.assumed(),
                exchange.mission(),
                exchange.organisations(),
                exchange.agenda().stream().map(part -> moved(part, by)).toList(),
                exchange.figures(),
                exchange.outcomes(),
                exchange.sources());
    }

    private static PartJson moved(PartJson part, Duration by) {
        return new PartJson(
                part.part(),
                part.items().stream()
                        .map(item -> new ItemJson(
                                item.id(),
                                item.type(),
                                item.minutes(),
                                item.starts().plus(by),
                                item.ends().plus(by),
                                item.fixed(),
                                item.title(),
                                item.language(),
                                item.interpretedInto(),
                                item.educational(),
                                item.speakers(),
                                item.documents(),
                                item.note()))
                        .toList());
    }

    private ExchangeJson read(@Nullable ProgrammeRef mission) {
        List<SideJson> sides = list(file, "sides", this::side);
        String zone = (String) body.getOrDefault("zone", sides.getFirst().zone());
        Instant starts = instant(body.get("starts"), zone);
        next = starts;
        List<PartJson> agenda = list(body, "agenda", Function.identity()).stream()
                .map(part -> new PartJson(
                        text(part.get("part")),
                        list(part, "items", Function.identity()).stream()
                                .map(item -> item(item, zone))
                                .toList()))
                .toList();
        return new ExchangeJson(
                (String) body.get("exchange"),
                word(ExchangeKind.class, body.get("kind")),
                Visibility.PUBLIC,
                ExchangeState.HELD,
                null,
                null,
                false,
                false,
                text(body.get("title")),
                (List<String>) file.get("languages"),
                sides,
                starts,
                next,
                zone,
                (List<String>) body.getOrDefault("assumed", List.of()),
                mission,
                list(file, "organisations", Function.identity()).stream()
                        .map(o -> new OrganisationJson(
                                word(Tier.class, o.get("tier")), institution((String) o.get("institution"))))
                        .toList(),
                agenda,
                mission == null
                        ? list(file, "figures", Function.identity()).stream()
                                .map(f -> figure(f, sides))
                                .toList()
                        : List.of(),
                mission == null
                        ? list(file, "outcomes", Function.identity()).stream()
                                .map(o -> text(o.get("text")))
                                .toList()
                        : List.of(),
                list(file, "sources", this::source));
    }

    private SideJson side(Map<String, Object> side) {
        return new SideJson(
                (String) side.get("key"),
                text(side.get("name")),
                (List<String>) side.getOrDefault("also_known_as", List.of()),
                (String) side.get("country"),
                (String) side.get("zone"),
                (String) side.get("language"));
    }

    private ItemJson item(Map<String, Object> item, String zone) {
        Instant starts = item.containsKey("starts") ? instant(item.get("starts"), zone) : next;
        int minutes = (Integer) item.get("minutes");
        next = starts.plusSeconds(60L * minutes);
        ItemType type = word(ItemType.class, item.get("type"));
        return new ItemJson(
                ++id,
                type,
                minutes,
                starts,
                next,
                item.containsKey("starts"),
                text(item.get("title")),
                (String) item.get("language"),
                (List<String>) item.getOrDefault("interpreted_into", List.of()),
                type.educationalByDefault(),
                list(item, "speakers", this::appearance),
                list(item, "documents", this::document),
                item.containsKey("note") ? text(item.get("note")) : null);
    }

    private AppearanceJson appearance(Map<String, Object> speaker) {
        Role role = word(Role.class, speaker.get("role"));
        String key = (String) speaker.get("person");
        if (key == null) {
            return new AppearanceJson(null, text(speaker.get("unnamed")), role, List.of(), null);
        }
        Map<String, Object> person = named("people", key);
        Map<String, PersonName> names = new LinkedHashMap<>();
        ((Map<String, Map<String, String>>) person.get("name"))
                .forEach((tag, name) -> names.put(tag, new PersonName(name.get("family"), name.get("given"))));
        List<PostJson> posts = new ArrayList<>();
        for (Map<String, Object> post : list(person, "posts", Function.identity())) {
            posts.add(new PostJson(text(post.get("post")), institution((String) post.get("institution"))));
        }
        boolean familyFirst = posts.isEmpty()
                || !"st-petersburg".equals(posts.getFirst().institution().side());
        return new AppearanceJson(
                new PersonRef(programme() + "/" + key, PersonNames.of(names), familyFirst), null, role, posts, null);
    }

    private ItemDocumentJson document(Map<String, Object> document) {
        String key = (String) document.get("document");
        return new ItemDocumentJson(
                programme() + "/" + key,
                text(named("documents", key).get("title")),
                document.get("edition").toString());
    }

    private InstitutionRef institution(String key) {
        Map<String, Object> institution = named("institutions", key);
        return new InstitutionRef(
                programme() + "/" + key,
                text(institution.get("name")),
                word(InstitutionKind.class, institution.get("kind")),
                (String) institution.get("side"),
                null);
    }

    private FigureJson figure(Map<String, Object> figure, List<SideJson> sides) {
        String place = (String) figure.get("place");
        return new FigureJson(
                place,
                sides.stream()
                        .filter(side -> side.key().equals(place))
                        .findFirst()
                        .orElseThrow()
                        .name(),
                figure.containsKey("scope") ? text(figure.get("scope")) : null,
                LocalDate.parse(figure.get("as_of").toString()),
                count(figure, "confirmed"),
                count(figure, "deaths"),
                count(figure, "discharged"),
                count(figure, "infected_medical_staff"),
                figure.containsKey("note") ? text(figure.get("note")) : null);
    }

    private SourceJson source(Map<String, Object> source) {
        Object url = source.get("url");
        return new SourceJson(
                (String) source.get("publisher"),
                LocalDate.parse(source.get("date").toString()),
                url == null ? null : URI.create(url.toString()));
    }

    private String programme() {
        return (String) file.getOrDefault("exchange", file.get("mission"));
    }

    private Map<String, Object> named(String section, String key) {
        return ((Map<String, Map<String, Object>>) file.get(section)).get(key);
    }

    private static Instant instant(Object civil, String zone) {
        return LocalDateTime.parse(civil.toString()).atZone(ZoneId.of(zone)).toInstant();
    }
}
