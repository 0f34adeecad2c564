package org.consilium.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.consilium.shared.PageOf;

@ApplicationScoped
class ReleaseRepository implements PanacheRepository<Release> {
    private static final String HEAD =
            "select new org.consilium.scheduling.ReleaseHead(r.slug, r.number, r.origin, r.releasedAt) from Release r ";

    /**
     * Newest first.
     *
     * @param page from 0
     */
    PageOf<ReleaseHead> of(String slug, int page, int size) {
        List<ReleaseHead> heads = getEntityManager()
                .createQuery(HEAD + "where r.slug = :slug order by r.number desc", ReleaseHead.class)
                .setParameter("slug", slug)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        return new PageOf<>(heads, page, size, count("slug", slug));
    }

    Optional<ReleaseHead> newest(String slug) {
        return newest(List.of(slug)).stream().findFirst();
    }

    /** The exchange file of the newest release of a slug that has one. */
    String document(String slug) {
        return getEntityManager()
                .createQuery(
                        "select r.document from Release r where r.slug = :slug order by r.number desc", String.class)
                .setParameter("slug", slug)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** The exchange file of one release. */
    String document(String slug, int number) {
        return getEntityManager()
                .createQuery(
                        "select r.document from Release r where r.slug = :slug and r.number = :number", String.class)
                .setParameter("slug", slug)
                .setParameter("number", number)
                .getSingleResult();
    }

    void replace(String slug, int number, String document) {
        update("document = ?1 where slug = ?2 and number = ?3", document, slug, number);
    }

    /** The releases whose files may hold a word, as the database compares texts. */
    List<ReleaseHead> holding(String word, int most) {
        return getEntityManager()
                .createQuery(HEAD + "where locate(:word, r.document) > 0 order by r.slug, r.number", ReleaseHead.class)
                .setParameter("word", word)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of everything that was ever released. */
    List<String> slugs() {
        return getEntityManager()
                .createQuery("select distinct r.slug from Release r", String.class)
                .getResultList();
    }

    /** Oldest first. */
    List<ReleaseHead> heads(String slug) {
        return getEntityManager()
                .createQuery(HEAD + "where r.slug = :slug order by r.number", ReleaseHead.class)
                .setParameter("slug", slug)
                .getResultList();
    }

    /** The newest of each. */
    List<ReleaseHead> newest(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                HEAD
                                        + "where r.slug in :slugs and r.number = (select max(o.number) from Release o where o.slug = r.slug)",
                                ReleaseHead.class)
                        .setParameter("slugs", slugs)
                        .getResultList();
    }

    /** Programmes that are published and have no release yet. */
    List<String> unreleased() {
        return getEntityManager()
                .createQuery(
                        "select p.slug from Programme p where not exists (select 1 from Release r where r.slug = p.slug)"
                                + " and not exists (select 1 from Exchange e where e.id = p.id and e.mission is not null)",
                        String.class)
                .getResultList();
    }
}
