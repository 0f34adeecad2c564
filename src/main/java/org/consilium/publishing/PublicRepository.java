package org.consilium.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.agenda.AgendaItem;
import org.consilium.exchange.Document;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.Mission;
import org.consilium.exchange.PersonListing;
import org.consilium.people.Institution;
import org.consilium.people.Origin;
import org.consilium.people.Person;
import org.consilium.shared.PageOf;

/**
 * Queries of what the public may know. One rule applies to all of them: a person is public by membership in a mission's
 * team or by an appearance in a public exchange, never by a listing in a private one.
 */
@ApplicationScoped
class PublicRepository implements PanacheRepository<Exchange> {
    private static final String PUBLIC = "org.consilium.exchange.Visibility.PUBLIC";

    /** Whether listing {@code l} of a person is public. */
    private static final String PUBLIC_PERSON = """
            (exists (select 1 from Mission m join m.teamMembers t where t = l)
             or exists (select 1 from AgendaItem i join i.speakers s
                        where s.person = l and i.part.exchange.visibility = %s))""".formatted(PUBLIC);

    /** Whether listing {@code i} of an institution is public: it organises, receives, sends, or a public person works there. */
    private static final String PUBLIC_INSTITUTION = """
            (exists (select 1 from Mission m join m.sponsorships o where o.institution = i)
             or exists (select 1 from Exchange x join x.sponsorships o
                        where o.institution = i and x.visibility = %s)
             or exists (select 1 from Mission m join m.activities a where a.at = i)
             or exists (select 1 from Mission m join m.teamFrom f where f = i)
             or exists (select 1 from PersonListing l join l.posts p where p.institution = i and %s))""".formatted(PUBLIC, PUBLIC_PERSON);

    private static final String PUBLIC_DOCUMENT = """
            (exists (select 1 from Mission m where m = d.programme)
             or exists (select 1 from Exchange x where x = d.programme and x.visibility = %s))""".formatted(PUBLIC);

    private EntityManager em() {
        return getEntityManager();
    }

    private <T> PageOf<T> page(
            Class<T> type, String from, String orderBy, Map<String, ?> arguments, int page, int size) {
        var count = em().createQuery("select count(*) " + from, Long.class);
        var query = em().createQuery(from + " order by " + orderBy, type)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size);
        arguments.forEach(count::setParameter);
        arguments.forEach(query::setParameter);
        return new PageOf<>(query.getResultList(), page, size, count.getSingleResult());
    }

    PageOf<Exchange> exchanges(PublicReader.When when, Instant now, int page, int size) {
        String from = "from Exchange x where x.visibility = " + PUBLIC;
        return switch (when) {
            case COMING ->
                page(
                        Exchange.class,
                        from + " and x.endsAt > :now",
                        "x.startsAt, x.slug",
                        Map.of("now", now),
                        page,
                        size);
            case PAST ->
                page(
                        Exchange.class,
                        from + " and x.endsAt <= :now",
                        "x.startsAt desc, x.slug",
                        Map.of("now", now),
                        page,
                        size);
            case ALL -> page(Exchange.class, from, "x.startsAt desc, x.slug", Map.of(), page, size);
        };
    }

    Optional<Exchange> exchange(String slug) {
        return find("slug = ?1 and visibility = " + PUBLIC, slug).firstResultOptional();
    }

    /** Call this only for readers who may read it. */
    Optional<Exchange> exchangeForParticipants(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    PageOf<Mission> missions(int page, int size) {
        return page(Mission.class, "from Mission m", "m.from desc, m.slug", Map.of(), page, size);
    }

    List<String> exchangeSlugs(int most) {
        return em().createQuery(
                        "select x.slug from Exchange x where x.visibility = " + PUBLIC
                                + " order by x.startsAt desc, x.slug",
                        String.class)
                .setMaxResults(most)
                .getResultList();
    }

    List<String> missionSlugs(int most) {
        return em().createQuery("select m.slug from Mission m order by m.from desc, m.slug", String.class)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Mission> mission(String slug) {
        return first("from Mission where slug = ?1", Mission.class, slug);
    }

    PageOf<Person> people(int page, int size) {
        String from = "from Person p where exists (select 1 from PersonListing l where l.person = p and "
                + PUBLIC_PERSON + ")";
        return page(Person.class, from, "p.sortName, p.origin.slug, p.origin.key", Map.of(), page, size);
    }

    Optional<Person> person(Origin origin) {
        return first("from Person where origin = ?1", Person.class, origin);
    }

    List<PersonListing> listings(Person person) {
        return all("from PersonListing l where l.person = ?1 and " + PUBLIC_PERSON, PersonListing.class, person);
    }

    boolean isInTeam(PersonListing listing) {
        return !all("select m from Mission m join m.teamMembers t where t = ?1", Mission.class, listing)
                .isEmpty();
    }

    /** The public items in which the listing appears, in order of time. */
    List<AgendaItem> items(PersonListing listing) {
        return all(
                "from AgendaItem i where exists (select 1 from i.speakers s where s.person = ?1)"
                        + " and i.part.exchange.visibility = " + PUBLIC
                        + " order by i.part.exchange.startsAt, i.part.position, i.position",
                AgendaItem.class,
                listing);
    }

    PageOf<Institution> institutions(int page, int size) {
        String from = "from Institution n where exists (select 1 from InstitutionListing i where i.institution = n and "
                + PUBLIC_INSTITUTION + ")";
        return page(Institution.class, from, "n.sortName, n.origin.slug, n.origin.key", Map.of(), page, size);
    }

    Optional<Institution> institution(Origin origin) {
        return first("from Institution where origin = ?1", Institution.class, origin);
    }

    List<InstitutionListing> listings(Institution institution) {
        return all(
                "from InstitutionListing i where i.institution = ?1 and " + PUBLIC_INSTITUTION,
                InstitutionListing.class,
                institution);
    }

    /** The public persons who held a post at the listed institution. */
    List<PersonListing> holders(InstitutionListing listing) {
        return all(
                "from PersonListing l where exists (select 1 from l.posts p where p.institution = ?1) and "
                        + PUBLIC_PERSON + " order by l.position",
                PersonListing.class,
                listing);
    }

    PageOf<Document> documents(int page, int size) {
        return page(
                Document.class,
                "from Document d where " + PUBLIC_DOCUMENT,
                "d.programme.slug, d.key",
                Map.of(),
                page,
                size);
    }

    /** The public items in which some edition of the document was presented. */
    List<AgendaItem> items(Document document) {
        return all(
                "from AgendaItem i where exists (select 1 from i.documents d where d.document = ?1)"
                        + " and i.part.exchange.visibility = " + PUBLIC
                        + " order by i.part.exchange.startsAt, i.part.position, i.position",
                AgendaItem.class,
                document);
    }

    private <T> Optional<T> first(String query, Class<T> type, Object argument) {
        return all(query, type, argument).stream().findFirst();
    }

    private <T> List<T> all(String query, Class<T> type, Object argument) {
        return em().createQuery(query, type).setParameter(1, argument).getResultList();
    }
}
