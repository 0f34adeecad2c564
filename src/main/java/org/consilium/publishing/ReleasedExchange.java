package org.consilium.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Institution;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.consilium.exchangefile.FileTimes;
import org.consilium.people.NameOrder;
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
import org.jspecify.annotations.Nullable;

/** An exchange as one of its releases says, for its page. Its state, registration and transcript are those of today. Pure. */
public final class ReleasedExchange {
    private final ExchangeFile file;
    private final ExchangeBody body;
    private final Map<String, Institution> institutions;
    private final Map<String, Person> people;

    private ReleasedExchange(ExchangeFile file, ExchangeBody body) {
        this.file = file;
        this.body = body;
        institutions = file.institutions().stream().collect(Collectors.toMap(Institution::key, Function.identity()));
        people = file.people().stream().collect(Collectors.toMap(Person::key, Function.identity()));
    }

    public static ExchangeJson of(ExchangeFile file, ExchangeJson today) {
        return new ReleasedExchange(file, (ExchangeBody) file.body()).view(today);
    }

    /** As a file says, without a word of today: of a draft, or where the state does not matter. */
    public static ExchangeJson of(ExchangeFile file, ExchangeState state) {
        return new ReleasedExchange(file, (ExchangeBody) file.body())
                .view(state, null, null, new Surroundings(false, false, null));
    }

    private ExchangeJson view(ExchangeJson today) {
        return view(
                today.state(),
                today.stateSince(),
                today.previousStarts(),
                new Surroundings(today.registrationOpen(), today.transcriptPublished(), today.mission()));
    }

    /** What stands beside the programme. */
    private record Surroundings(
            boolean registrationOpen,
            boolean transcriptPublished,
            @Nullable ProgrammeRef mission) {}

    private ExchangeJson view(
            ExchangeState state, @Nullable Instant since, @Nullable Instant previousStarts, Surroundings today) {
        return new ExchangeJson(
                file.slug(),
                body.kind(),
                body.visibility(),
                state,
                since,
                previousStarts,
                today.registrationOpen(),
                today.transcriptPublished(),
                file.title(),
                file.languages(),
                file.sides().stream().map(ReleasedExchange::side).toList(),
                FileTimes.starts(body),
                FileTimes.ends(body),
                body.zone(),
                body.assumed(),
                today.mission(),
                file.organisations().stream()
                        .map(one -> new OrganisationJson(one.tier(), institution(one.institution())))
                        .toList(),
                parts(),
                file.figures().stream().map(this::figure).toList(),
                file.outcomes().stream().map(ExchangeFile.Outcome::text).toList(),
                file.sources().stream()
                        .map(one -> new SourceJson(one.publisher(), one.date(), one.url()))
                        .toList());
    }

    private static SideJson side(ExchangeFile.Side side) {
        return new SideJson(side.key(), side.name(), side.alsoKnownAs(), side.country(), side.zone(), side.language());
    }

    private String id(String key) {
        return file.slug() + "/" + key;
    }

    private InstitutionRef institution(String key) {
        Institution one = Objects.requireNonNull(institutions.get(key));
        return new InstitutionRef(id(key), one.name(), one.kind(), one.side(), null);
    }

    private List<PartJson> parts() {
        List<Instant> starts = FileTimes.itemStarts(body);
        List<PartJson> parts = new ArrayList<>();
        int next = 0;
        for (ExchangeFile.Part part : body.agenda()) {
            List<ItemJson> items = new ArrayList<>();
            for (Item item : part.items()) {
                items.add(item(item, next, starts.get(next)));
                next++;
            }
            parts.add(new PartJson(part.part(), items));
        }
        return parts;
    }

    private ItemJson item(Item item, int number, Instant starts) {
        return new ItemJson(
                number,
                item.type(),
                item.minutes(),
                starts,
                starts.plusSeconds(60L * item.minutes()),
                item.starts() != null,
                item.title(),
                item.language(),
                item.interpretedInto(),
                item.educational() == null ? item.type().educationalByDefault() : item.educational(),
                item.speakers().stream().map(this::appearance).toList(),
                item.documents().stream().map(this::document).toList(),
                item.note());
    }

    private AppearanceJson appearance(ExchangeFile.Speaker speaker) {
        if (speaker.person() == null) {
            return new AppearanceJson(null, speaker.unnamed(), speaker.role(), List.of(), null);
        }
        Person person = Objects.requireNonNull(people.get(speaker.person()));
        PersonRef named = new PersonRef(id(person.key()), person.name(), NameOrder.isFamilyFirst(file.home(person)));
        List<PostJson> posts = person.posts().stream()
                .map(post -> new PostJson(post.post(), institution(post.institution())))
                .toList();
        return new AppearanceJson(named, null, speaker.role(), posts, null);
    }

    private ItemDocumentJson document(ExchangeFile.ItemDocument presented) {
        ExchangeFile.Document document = file.documents().stream()
                .filter(one -> one.key().equals(presented.document()))
                .findFirst()
                .orElseThrow();
        return new ItemDocumentJson(id(document.key()), document.title(), presented.edition());
    }

    private FigureJson figure(ExchangeFile.Figure one) {
        ExchangeFile.Side place = file.sides().stream()
                .filter(side -> side.key().equals(one.place()))
                .findFirst()
                .orElseThrow();
        return new FigureJson(
                one.place(),
                place.name(),
                one.scope(),
                one.asOf(),
                one.confirmed(),
                one.deaths(),
                one.discharged(),
                one.infectedMedicalStaff(),
                one.note());
    }
}
