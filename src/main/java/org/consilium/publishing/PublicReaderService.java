package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Visibility;
import org.consilium.exchange.VisibilityRules;
import org.consilium.people.Origin;
import org.consilium.people.PeopleService;
import org.consilium.people.RecordKind;
import org.consilium.people.portrait.Picture;
import org.consilium.publishing.view.DocumentJson;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.publishing.view.InstitutionJson;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.MissionJson;
import org.consilium.publishing.view.MissionSummary;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.shared.PageOf;
import org.consilium.shared.Slugs;

@ApplicationScoped
@Transactional
class PublicReaderService implements PublicReader {
    private final PublicRepository known;
    private final ProgrammeViews programmes;
    private final PortraitViews portraits;
    private final LogoViews logos;
    private final DirectoryViews directory;
    private final DocumentViews documents;
    private final PeopleService people;
    private final Clock clock;

    PublicReaderService(
            PublicRepository known,
            ProgrammeViews programmes,
            PortraitViews portraits,
            LogoViews logos,
            DirectoryViews directory,
            DocumentViews documents,
            PeopleService people,
            Clock clock) {
        this.known = known;
        this.programmes = programmes;
        this.portraits = portraits;
        this.logos = logos;
        this.directory = directory;
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public PageOf<ExchangeSummary> exchanges(When when, int page, int size) {
        return map(known.exchanges(when, clock.instant(), page, size), programmes::summary);
    }

    @Override
    public Optional<ExchangeJson> exchange(String slug) {
        return possible(slug).flatMap(known::exchange).map(programmes::exchange);
    }

    /**
     * Queries nothing more for a caller who may not read it, so that the answer takes as long as for an unknown slug.
     */
    @Override
    public Optional<ExchangeJson> exchange(Caller caller, String slug) {
        return readable(caller, slug).map(programmes::exchange);
    }

    @Override
    public Optional<Picture> portrait(Caller caller, String slug, String person) {
        return readable(caller, slug).flatMap(exchange -> portraits.picture(exchange, person));
    }

    @Override
    public Optional<Picture> logo(Caller caller, String slug, String institution) {
        return readable(caller, slug)
                .map(Programme.class::cast)
                .or(() -> possible(slug).flatMap(known::mission))
                .flatMap(programme -> logos.picture(programme, institution));
    }

    private Optional<Exchange> readable(Caller caller, String slug) {
        Optional<Exchange> open = possible(slug).flatMap(known::exchange);
        return open.isPresent() || !VisibilityRules.mayRead(Visibility.PARTICIPANTS, right -> caller.may(right, slug))
                ? open
                : possible(slug).flatMap(known::exchangeForParticipants);
    }

    @Override
    public PageOf<MissionSummary> missions(int page, int size) {
        return map(known.missions(page, size), programmes::summary);
    }

    @Override
    public Optional<MissionJson> mission(String slug) {
        return possible(slug).flatMap(known::mission).map(programmes::mission);
    }

    @Override
    public List<String> paths(int most) {
        return Stream.concat(
                        known.exchangeSlugs(most).stream().map(slug -> "/exchanges/" + slug),
                        known.missionSlugs(most).stream().map(slug -> "/missions/" + slug))
                .toList();
    }

    @Override
    public PageOf<PersonRef> people(int page, int size) {
        return map(known.people(page, size), directory::ref);
    }

    @Override
    public Optional<PersonJson> person(String id) {
        return Origin.find(id).flatMap(known::person).flatMap(directory::person);
    }

    @Override
    public PageOf<InstitutionRef> institutions(int page, int size) {
        return map(known.institutions(page, size), directory::ref);
    }

    @Override
    public Optional<InstitutionJson> institution(String id) {
        return Origin.find(id).flatMap(known::institution).flatMap(directory::institution);
    }

    @Override
    public Optional<String> personMovedTo(String id) {
        return movedTo(RecordKind.PERSON, id);
    }

    @Override
    public Optional<String> institutionMovedTo(String id) {
        return movedTo(RecordKind.INSTITUTION, id);
    }

    private Optional<String> movedTo(RecordKind kind, String id) {
        return Origin.find(id).flatMap(address -> people.movedTo(kind, address)).map(Origin::id);
    }

    @Override
    public boolean isPersonGone(String id) {
        return Origin.find(id).filter(people::hadPerson).isPresent();
    }

    @Override
    public boolean isInstitutionGone(String id) {
        return Origin.find(id).filter(people::hadInstitution).isPresent();
    }

    @Override
    public PageOf<DocumentJson> documents(int page, int size) {
        return map(known.documents(page, size), documents::document);
    }

    private static Optional<String> possible(String slug) {
        return Optional.of(slug).filter(Slugs::isPossible);
    }

    private static <A, B> PageOf<B> map(PageOf<A> page, Function<A, B> as) {
        return new PageOf<>(page.items().stream().map(as).toList(), page.page(), page.size(), page.total());
    }
}
